import type { ChangedBlock } from './body';
import type { Guide } from './guide';
import type { Post, PostUrl } from './post';
import type { Reading } from './reading';

/** What is new in the open post since the reader read it. */
export interface ChangedSince {
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly blocks: readonly ChangedBlock[];
}

/** Posts on a topic that are newer than the open one and news to the reader. */
export interface Newer {
  readonly count: number;
  /** Day of the newest, `YYYY-MM-DD`. */
  readonly newest: string;
}

type Dated = ReadonlyMap<PostUrl, Pick<Post, 'date'>>;

/**
 * The posts of the topic that are newer than this one; null when none is, or its date is not known.
 *
 * @param isNews whether a post counts: what was opened, or stands on the path already, is nothing to point to
 */
export function newerThan(post: PostUrl | null, posts: Dated, isNews: (post: PostUrl) => boolean): Newer | null {
  const own = post === null ? null : (posts.get(post)?.date ?? null);
  if (own === null) return null;
  const dates = [...posts].flatMap(([url, { date }]) => (date !== null && date > own && isNews(url) ? date : []));
  const newest = dates.toSorted().at(-1);
  return newest === undefined ? null : { count: dates.length, newest };
}

/** When the last step of a path was read: milliseconds since 1970; null while one is not, or none has an address. */
export function completedAt({ steps }: Pick<Guide, 'steps'>, readings: ReadonlyMap<PostUrl, Reading>): number | null {
  const times = steps.content.map(({ url }) => {
    const reading = url === null ? undefined : readings.get(url);
    return reading === undefined || reading.deleted ? null : reading.finishedAt;
  });
  if (times.length === 0 || times.includes(null)) return null;
  return Math.max(...times.map((time) => time ?? 0));
}

/** Whether a post was published after a moment, as far as a day tells. */
export function isAfter(date: string | null, moment: number): boolean {
  return date !== null && date > new Date(moment).toISOString().slice(0, 10);
}
