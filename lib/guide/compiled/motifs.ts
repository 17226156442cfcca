import { comparable } from '../../model/text';
import type { Topic } from '../../model/topic';

const MOST_MOTIFS = 4;

/**
 * The telling words of the titles: by the number of titles that have them, then by first appearance newest-first;
 * without the topic's own name. At most four.
 *
 * @param titles the telling words of each post's title, each once, see `titleWords`; newest first
 */
export function titleMotifs(topic: Topic, titles: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const own of [...comparable(topic.name).split(' '), ...topic.slug.split('-')]) counts.delete(own);
  return mostFrequent(counts);
}

/** Sorting is stable, and the map keeps the order of first appearance. */
function mostFrequent(counts: ReadonlyMap<string, number>): string[] {
  const byFrequency = [...counts].toSorted(([, a], [, b]) => b - a);
  return byFrequency.slice(0, MOST_MOTIFS).map(([word]) => word);
}
