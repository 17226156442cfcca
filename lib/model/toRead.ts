import type { Address } from './address';
import type { ArchiveId } from './archive';
import type { Reading } from './reading';
import { mergeStamped, type Groups, type Stamped } from './record';

/**
 * A page that the reader has put aside to read: a post of an archive, or a link outside of all of them, which becomes a
 * post when its site is added. Marked as deleted, it is off the list.
 */
export interface ToRead extends Stamped {
  /** The page's own address: one entry a page, on every machine. */
  readonly post: Address;
  /** Null for a link outside of every archive that was followed when it was put here. */
  readonly archive: ArchiveId | null;
  /** As it was known then. */
  readonly title: string;
  /** Day of publication as it was known then, `YYYY-MM-DD`; null when it was not. */
  readonly date: string | null;
  /** Words that the reader keeps it under, as another reading list may have had them. */
  readonly tags: readonly string[];
  /** Its place in the reader's own order: sorts between those of its neighbours. Of two alike the address decides. */
  readonly order: string;
  /** When it was put here, last: milliseconds since 1970. */
  readonly addedAt: number;
}

/** What is changed and merged of an entry, each by itself. */
export const TO_READ_GROUPS = {
  entry: ['archive', 'title', 'date', 'addedAt'],
  order: ['order'],
  tags: ['tags'],
} as const satisfies Groups<ToRead>;

/** What an entry is before the reader does more than put it here. */
export const PLAIN_TO_READ = { tags: [] } as const satisfies Partial<ToRead>;

export function mergeToRead(a: ToRead, b: ToRead): ToRead {
  return mergeStamped<ToRead>(TO_READ_GROUPS, a, b);
}

/** What names a page that is put on the list. */
export type PageToRead = Pick<ToRead, 'post' | 'archive' | 'title' | 'date'> & Partial<Pick<ToRead, 'tags'>>;

/**
 * Whether an entry is still to be read: it leaves the list when its post is finished, and comes back when that is taken
 * back. One that was finished before it was put here is wanted once more.
 */
export function isWaiting(
  { deleted, addedAt }: Pick<ToRead, 'deleted' | 'addedAt'>,
  reading: Pick<Reading, 'deleted' | 'finishedAt'> | undefined,
): boolean {
  const finishedAt = reading === undefined || reading.deleted ? null : reading.finishedAt;
  return !deleted && (finishedAt === null || finishedAt < addedAt);
}

/** The reader's own order: the same on every machine. */
export function byOrder(a: Pick<ToRead, 'order' | 'post'>, b: Pick<ToRead, 'order' | 'post'>): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.post < b.post ? -1 : Number(a.post > b.post);
}
