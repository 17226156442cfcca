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
export function gainedSince(seen: SeenTopic | null, posts: readonly Pick<Post, 'date' | 'knownSince'>[]): number {
  return seen === null ? 0 : posts.filter((post) => isNews(post, seen)).length;
}

/** Whether a post is one of these. */
export function isNews({ date, knownSince }: Pick<Post, 'date' | 'knownSince'>, seen: SeenTopic): boolean {
  return (knownSince ?? 0) > seen.at && (date === null || seen.newest === null || date >= seen.newest);
}
