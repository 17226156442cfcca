import type { Archive, ArchiveId } from './archive';
import type { DiscoveryProgress } from './discovery';
import type { LookingFigures } from './looking';
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
  /** Which of its posts are looked through; null where it has none. */
  readonly looking: LookingFigures | null;
}

/**
 * Whether it is an archive that Waymark brings along, of which nothing was ever read: it is suggested, not followed.
 */
export function isSuggested({ archive, posts, allowed, discovery }: ArchiveOverview): boolean {
  return archive.builtIn && archive.refreshedAt === null && posts === 0 && allowed && discovery === null;
}

/** What can be done by a keyboard shortcut of the browser's. */
export const SHORTCUTS = ['popup', 'panel', 'highlight', 'search'] as const;

export interface Shortcut {
  readonly does: (typeof SHORTCUTS)[number];
  /** As the browser writes it (`Alt+Shift+M`); null when none is set. */
  readonly key: string | null;
}

/** What the reader can set and see of Waymark as a whole. */
export interface Overview {
  readonly archives: readonly ArchiveOverview[];
  readonly promptsOn: boolean;
  /** No cards anywhere before this time: milliseconds since 1970. */
  readonly promptsPausedUntil: number;
  /** A post that is opened again goes to the reader's place by itself. */
  readonly resumesByItself: boolean;
  /** Whether a log of reading days is kept. */
  readonly daysKept: boolean;
  /**
   * Bytes that Waymark holds on this machine; null where the browser does not tell, and 0 while nothing of the reader's
   * is kept.
   */
  readonly bytes: number | null;
  /** What is wrong with what is stored: records that cannot be read, or the whole of it; null when nothing is. */
  readonly damage: { readonly unreadable: number } | { readonly code: ProblemCode } | null;
  readonly version: string;
  /** Those that this browser knows. */
  readonly shortcuts: readonly Shortcut[];
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
  | { readonly kind: 'all-deleted' }
  | { readonly kind: 'days-removed' };

/** What the options page has to show. */
export type OptionsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly code: ProblemCode }
  | {
      readonly kind: 'ready';
      readonly overview: Overview;
      readonly adding: Adding;
      /** What was found so far of the site that was added last, here. */
      readonly added: AddedSite | null;
      readonly outcome: Outcome | null;
    };
