import type { TextPart } from '../../model/search';
import { hitsIn, marked } from './marks';
import type { QueryWord } from './query';

/**
 * Around a place where words stand, so many characters are looked at closely; each costs a hundred times the looking
 * for it.
 */
const NEAR = 400;
/**
 * Where nothing is found as it was typed (a typo, an accent), so many characters are looked at closely from the start.
 */
const FROM_START = 1_500;
/** Of each word, so many places are considered. */
const PLACES = 4;

/**
 * A stretch of a long text with the most of the words, of about this many characters, cut between words; empty for
 * none.
 */
export function excerptOf(text: string, words: readonly QueryWord[], length: number): TextPart[] {
  const place = roughPlace(text, words);
  const from = place === null ? 0 : wordStart(text, place - NEAR / 2);
  const near = text.slice(from, wordStart(text, from + (place === null ? FROM_START : NEAR * 2)));
  const hits = hitsIn(near, words);
  const [first] = hits;
  if (first === undefined) return [];
  const within = (at: number): number => hits.filter(([hit]) => hit >= at && hit < at + length).length;
  const best = hits.reduce((most, hit) => (within(hit[0]) > within(most[0]) ? hit : most), first);
  const start = Math.min(best[0], best[0] < length / 4 && from === 0 ? 0 : wordStart(near, best[0] - length / 4));
  const end = Math.max(wordStart(near, start + length), best[1]);
  return [
    ...(from + start > 0 ? [{ text: '… ', hit: false }] : []),
    ...marked(near.slice(start, end).trimEnd(), words),
    ...(from + end < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** A place near which most of the words stand, as they were typed; null when none does. */
function roughPlace(text: string, words: readonly QueryWord[]): number | null {
  const lower = text.toLowerCase();
  // A text that changes its length in lower case has its places elsewhere.
  if (lower.length !== text.length) return null;
  const wanted = words.map(({ whole, parts }) => whole || (parts[0] ?? ''));
  let best: { readonly place: number; readonly count: number } | null = null;
  for (const word of wanted) {
    for (const place of placesOf(lower, word)) {
      const count = countIn(lower.slice(Math.max(0, place - NEAR / 4), place + NEAR / 2), wanted);
      if (count > (best?.count ?? 0)) best = { place, count };
    }
  }
  return best?.place ?? null;
}

function countIn(text: string, words: readonly string[]): number {
  return words.filter((word) => text.includes(word)).length;
}

/** The first places where a word begins. */
function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  let at = word === '' ? -1 : text.indexOf(word);
  while (at >= 0 && places.length < PLACES) {
    if (!/[a-z0-9]/.test(text.charAt(at - 1))) places.push(at);
    at = text.indexOf(word, at + word.length);
  }
  return places;
}

/**
 * The first beginning of a word from a place on; the end of the text when there is none. In writing without spaces, the
 * place.
 */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  if (place >= text.length) return text.length;
  const space = text.indexOf(' ', place - 1);
  return space < 0 || space > place + 40 ? Math.floor(place) : space + 1;
}
