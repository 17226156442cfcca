import type { Archive, ArchiveId } from './archive';
import type { DiscoveryProgress } from './discovery';
import type { PostUrl } from './post';
import type { ProblemCode } from './problem';
import type { ProblemNote } from './problemNote';
import type { RefreshInterval } from './refreshing';

/** An archive as the options page lists it. */
export interface ArchiveOverview {
  readonly archive: Pick<Archive, 'id' | 'name' | 'builtIn' | 'refreshedAt' | 'problem'>;
  readonly posts: number;
  readonly topics: number;
  /** Whether the browser lets Waymark read the site: a reader can take that back in the browser's own settings. */
  readonly allowed: boolean;
  /** Whether cards are shown on its posts. */
  readonly promptsOn: boolean;
  /** It is being read right now. */
  readonly refreshing: boolean;
  /** How its discovery stands or ended; null for one that was never discovered. */
  readonly discovery: DiscoveryProgress | null;
  readonly interval: RefreshInterval;
}

/**
 * Keyboard shortcuts as the browser writes them (`Alt+Shift+M`); null for one that is not set, or a surface that is not
 * there.
 */
export interface Shortcuts {
  readonly popup: string | null;
  readonly panel: string | null;
}

/** What the reader can set and see of Waymark as a whole. */
export interface Overview {
  readonly archives: readonly ArchiveOverview[];
  readonly promptsOn: boolean;
  /** No cards anywhere before this time: milliseconds since 1970. */
  readonly promptsPausedUntil: number;
  /** A post that is opened again goes to the reader's place by itself. */
  readonly resumesByItself: boolean;
  /** Bytes that Waymark holds on this machine; null where the browser does not tell. */
  readonly bytes: number | null;
  /** What is wrong with what is stored: records that cannot be read, or the whole of it; null when nothing is. */
  readonly damage: { readonly unreadable: number } | { readonly code: ProblemCode } | null;
  readonly version: string;
  readonly shortcuts: Shortcuts;
  /** What went wrong since the browser was started, in no order. */
  readonly problems: readonly ProblemNote[];
  /** As it names itself to sites. */
  readonly browser: string;
  /** Milliseconds since 1970: what "3 hours ago" is counted from. */
  readonly now: number;
}

/**
 * How adding a site stands. `asking`: the browser asks its own question; `reading`: the site is read for the first
 * time.
 */
export type Adding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'reading'; readonly archive: ArchiveId }
  /** The reader, or the browser, refused the permission. */
  | { readonly kind: 'refused'; readonly archive: ArchiveId }
  | { readonly kind: 'failed'; readonly archive: ArchiveId; readonly code: ProblemCode }
  | { readonly kind: 'added'; readonly archive: ArchiveId };

/** A site that was just added: what is known of it so far. */
export interface AddedSite {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  readonly posts: number;
  /** The post to begin with; null while none is known. */
  readonly newest: { readonly url: PostUrl; readonly title: string } | null;
  /** Its posts are still being looked for. */
  readonly isDiscovering: boolean;
}

/** What the reader's last action on the options page came to, to be said once. */
export type Outcome =
  | { readonly kind: 'removed'; readonly name: string; readonly kept: boolean }
  | { readonly kind: 'all-deleted' };
