import type { Post } from './post';

/** When the reader last looked at a topic, or at an archive, and what was its newest post then. */
export interface SeenTopic {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Day of the newest post, `YYYY-MM-DD`; null when none had a date. */
  readonly newest: string | null;
}

/** What a reader sees now of a topic, or an archive, with these posts, newest first. */
export function seeTopic(posts: readonly Pick<Post, 'date'>[], now: number): SeenTopic {
  return { at: now, newest: posts[0]?.date ?? null };
}

/**
 * How many posts a topic gained since the reader looked: heard of since then, and not older than what was there. Old
 * posts that an archive is only now found to have are no news.
 */
export function gainedSince(
  seen: SeenTopic | null,
  posts: readonly Pick<Post, 'date' | 'knownSince'>[],
  now: number,
): number {
  return seen === null ? 0 : posts.filter((post) => isNews(post, seen, now)).length;
}

/**
 * Whether a post is one of these. What was heard of in the future was so while the clock was wrong: it would be new
 * until that day, however often it is looked at.
 */
export function isNews(
  { date, knownSince = 0 }: Pick<Post, 'date' | 'knownSince'>,
  seen: SeenTopic,
  now: number,
): boolean {
  return knownSince > seen.at && knownSince <= now && (date === null || seen.newest === null || date >= seen.newest);
}
