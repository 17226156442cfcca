import { createContext } from 'preact';
import type { ShownOwnPath } from '../../lib/model/ownPath';
import type { PostRef } from '../../lib/model/post';
import type { Attempt } from '../../lib/model/trouble';

export interface OwnPathEvents {
  readonly onShowPath: (path: ShownOwnPath) => void;
  /** `isFromGuide`: with the steps and lines of the guide that is shown. */
  readonly onMakePath: (name: string, isFromGuide: boolean) => Promise<Attempt<unknown>>;
  readonly onAddToPath: (path: ShownOwnPath, post: PostRef) => Promise<Attempt<unknown>>;
  readonly onRenamePath: (path: Pick<ShownOwnPath, 'id'>, name: string) => Promise<Attempt<unknown>>;
  /** Deletes a path, which can be brought back. */
  readonly onRemovePath: (path: ShownOwnPath) => Promise<Attempt<unknown>>;
}

export interface ShownOwnPaths extends OwnPathEvents {
  readonly paths: readonly ShownOwnPath[];
}

/** The paths that the reader has made. Null on surfaces without them. */
export const OwnPathsContext = createContext<ShownOwnPaths | null>(null);
