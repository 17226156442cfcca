import { createContext } from 'preact';
import type { ArchiveId } from '../../lib/model/archive';
import type { PublishForm } from '../../lib/model/publishForm';
import type { OpenedPath, SharedPath, SharedSite } from '../../lib/model/sharedPath';
import type { Attempt } from '../../lib/model/trouble';

export interface ShareEvents {
  /** The guide that is shown as a line to send. */
  readonly onLine: (withNotes: boolean) => Promise<Attempt<string | undefined>>;
  /** The same as a file, which is saved. */
  readonly onFile: (withNotes: boolean) => Promise<Attempt<unknown>>;
  /** The guide that is shown as its topic's page. */
  readonly onPublish: (form: PublishForm) => Promise<Attempt<string | undefined>>;
  readonly onSavePage: (form: PublishForm) => Promise<Attempt<unknown>>;
  readonly onCopy: (text: string) => Promise<Attempt<unknown>>;
  /** What was pasted, or stands in a file: nothing is kept by that. */
  readonly onRead: (text: string) => Promise<{ readonly opened: OpenedPath; readonly sites: readonly SharedSite[] }>;
  readonly onKeep: (path: SharedPath) => Promise<Attempt<unknown>>;
  /** Asks the browser for a site: to be called straight from the click. */
  readonly onFollow: (archive: ArchiveId) => void;
}

/** Null on surfaces where nothing is shared or opened. */
export const ShareContext = createContext<ShareEvents | null>(null);
