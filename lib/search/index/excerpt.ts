import type { TextPart } from '../../model/search';
import { fold } from './fold';
import { hitsIn, marked } from './hits';
import type { QueryWord } from './query';

/**
 * Around a place where words stand, so many characters are looked at closely; each costs a hundred times the looking
 * for it.
 */
const NEAR = 400;
/** Characters looked at closely from the start where no place is found. */
const FROM_START = 1_500;
/** Maximum number of places considered for each word. */
const PLACES = 4;
/** Fewer letters begin too many other words. */
const LEAST_HALF = 3;

/**
 * A stretch of a long text with the most of the words, of about this many characters, cut between words; empty for
 * none.
 */
export function excerptOf(text: string, words: readonly QueryWord[], length: number): TextPart[] {
  const places = roughPlaces(text, words);
  const begins = places.length === 0 ? [0] : places.map((place) => wordStart(text, place - NEAR / 2));
  const looked = places.length === 0 ? FROM_START : NEAR * 2;
  for (const from of begins) {
    const near = text.slice(from, wordStart(text, from + looked));
    const hits = hitsIn(near, words);
    const [first] = hits;
    if (first === undefined) continue;
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
  return [];
}

/** Places near which words stand, those with the most of them first; none where no word is found. */
function roughPlaces(text: string, words: readonly QueryWord[]): number[] {
  const folded = fold(text);
  // Folding moves places (`ß` becomes two letters): what is looked at around one makes up for as much.
  if (Math.abs(folded.length - text.length) > NEAR / 4) return [];
  const wanted = words.flatMap((word) => formsOf(word).find((form) => placesOf(folded, form).length > 0) ?? []);
  const count = (place: number): number =>
    countIn(folded.slice(Math.max(0, place - NEAR / 4), place + NEAR / 2), wanted);
  const places = wanted.flatMap((form) => placesOf(folded, form).map((place) => ({ place, count: count(place) })));
  return places.toSorted((one, other) => other.count - one.count).map(({ place }) => place);
}

/** What to look for in a text: the word; its first part; the half of it that was probably typed right. */
function formsOf({ whole, parts }: QueryWord): string[] {
  const half = Math.ceil(whole.length / 2);
  return [whole, parts[0] ?? '', half < LEAST_HALF ? '' : whole.slice(0, half)];
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
