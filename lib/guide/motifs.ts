import type { Post } from '../model/post';
import { comparable } from '../model/text';
import type { Topic } from '../model/topic';
import { stopWordsOf } from './stopWords';

const MOST_MOTIFS = 4;
/** Words of plain ASCII titles need no segmenter, which costs fifty times as much. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Recurring words of the titles: by frequency, then by first appearance newest-first; without stop words of each post's
 * language, numbers, single letters and the topic's own name. At most four.
 *
 * @param posts newest first
 */
export function titleMotifs(topic: Topic, posts: readonly Post[]): string[] {
  const own = new Set([...comparable(topic.name).split(' '), ...topic.slug.split('-')]);
  const counts = new Map<string, number>();
  for (const post of posts) {
    const stopWords = stopWordsOf(post.language);
    // A word twice in one title recurs in no other.
    for (const word of new Set(wordsOf(post.title, post.language))) {
      if (word.length < 2 || /^\p{N}+$/u.test(word) || own.has(word) || stopWords.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  // Sorting is stable, and the map keeps the order of first appearance.
  const byFrequency = [...counts].toSorted(([, a], [, b]) => b - a);
  return byFrequency.slice(0, MOST_MOTIFS).map(([word]) => word);
}

function wordsOf(title: string, language: string | null): string[] {
  const lower = title.toLowerCase();
  if (ASCII.test(lower)) return lower.replace(/['’]s\b/g, '').match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(language).segment(lower)) if (isWordLike === true) words.push(segment);
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string | null): Intl.Segmenter {
  const key = language ?? '';
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(supported(key), { granularity: 'word' });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** Pages write all kinds of things into `lang`; what is no language tag is none. */
function supported(language: string): string[] {
  try {
    return Intl.getCanonicalLocales(language);
  } catch {
    return [];
  }
}
