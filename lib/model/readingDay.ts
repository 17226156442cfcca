import type { ArchiveId } from './archive';
import type { PostUrl } from './post';

/** A day of the log, of one archive, as one copy of Waymark has seen it. */
export type ReadingDayId = string & { readonly __brand: 'ReadingDayId' };

/**
 * What was read of an archive on one day, on one machine. It only grows, and each machine writes its own: so copies
 * merge by maximum, and a day comes to the sum over its machines.
 */
export interface ReadingDay {
  readonly id: ReadingDayId;
  /** `YYYY-MM-DD` where the reader was. */
  readonly day: string;
  readonly archive: ArchiveId;
  /** The copy of Waymark that wrote it, as stamps name it. */
  readonly instance: string;
  /** Time with a post in view and the reader active: milliseconds. */
  readonly activeMs: number;
  /** The posts that were read in, in the order of their addresses. */
  readonly posts: readonly PostUrl[];
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
}

/** What a day gains by reading a post for a while. */
export interface DayPart {
  /** Milliseconds. */
  readonly activeMs: number;
  readonly post: PostUrl;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export function readingDayId(day: string, archive: ArchiveId, instance: string): ReadingDayId {
  return `${day} ${instance} ${archive}` as ReadingDayId;
}

/** The day of a moment where this machine is, `YYYY-MM-DD`. `at`: milliseconds since 1970. */
export function localDay(at: number): string {
  const date = new Date(at);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}

/** A day after more was read on it. */
export function dayAfter(before: ReadingDay, { activeMs, post, at }: DayPart): ReadingDay {
  return {
    ...before,
    activeMs: before.activeMs + Math.max(0, activeMs),
    posts: joined(before.posts, [post]),
    updatedAt: Math.max(before.updatedAt, at),
  };
}

/** Two copies of one day of one machine: as far as either has it. Commutative, associative and idempotent. */
export function mergeReadingDays(a: ReadingDay, b: ReadingDay): ReadingDay {
  return {
    ...a,
    activeMs: Math.max(a.activeMs, b.activeMs),
    posts: joined(a.posts, b.posts),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
  };
}

function joined(a: readonly PostUrl[], b: readonly PostUrl[]): readonly PostUrl[] {
  return [...new Set([...a, ...b])].toSorted();
}
