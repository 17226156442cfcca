import type { Post } from '../../model/post';
import { comparable } from '../../model/text';
import type { Topic } from '../../model/topic';

const MOST_MOTIFS = 4;

/**
 * The telling words of the titles: by the number of titles that have them, then by first appearance newest-first;
 * without the topic's own name. At most four.
 *
 * @param posts newest first
 * @param wordsOf the telling words of a post's title, each once, see `titleWords`
 */
export function titleMotifs(
  topic: Topic,
  posts: readonly Post[],
  wordsOf: (post: Post) => readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const post of posts) for (const word of wordsOf(post)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const own of [...comparable(topic.name).split(' '), ...topic.slug.split('-')]) counts.delete(own);
  return mostFrequent(counts);
}

/** Sorting is stable, and the map keeps the order of first appearance. */
function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  const byFrequency = [...counts].toSorted(([, a], [, b]) => b - a);
  return byFrequency.slice(0, MOST_MOTIFS).map(([word]) => word);
}
