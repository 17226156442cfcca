import type { TextPart } from '../../model/search';
import { fold } from './fold';
import type { QueryWord } from './query';
import { isLikelyMeant, isOneEdit, mayBeMistyped } from './typos';
import { placedWordsIn, type PlacedWord } from './words';

/** A text in parts, with what was searched for marked. */
export function marked(text: string, words: readonly QueryWord[]): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const add = (to: number, hit: boolean): void => {
    if (to > end) parts.push({ text: text.slice(end, to), hit });
    end = Math.max(end, to);
  };
  for (const [from, to] of hitsIn(text, words)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return parts;
}

/** The words that stand in none of the texts. */
export function missingFrom(texts: readonly string[], words: readonly QueryWord[]): QueryWord[] {
  const found = texts.flatMap((text) => placedWordsIn(text));
  return words.filter((word) => !found.some((one) => isHit(one, word)));
}

/** Where the words stand: offsets, the end exclusive, in order and without overlap. */
export function hitsIn(text: string, words: readonly QueryWord[]): (readonly [number, number])[] {
  return placedWordsIn(text).flatMap((word) => {
    if (word.isUnspaced) return unspacedHits(text, word, words);
    return words.some((asked) => isHit(word, asked)) ? [[word.start, word.end] as const] : [];
  });
}

function isHit(word: PlacedWord, asked: QueryWord): boolean {
  if (word.isUnspaced || asked.isUnspaced) {
    return word.isUnspaced === asked.isUnspaced && asked.parts.every((pair) => word.parts.includes(pair));
  }
  const { whole } = asked;
  if (word.whole.startsWith(whole) || word.parts.some((part) => part.startsWith(whole))) return true;
  if (asked.parts.length > 0 && asked.parts.includes(word.whole)) return true;
  return (
    asked.isKnown !== true && mayBeMistyped(whole) && isOneEdit(whole, word.whole) && isLikelyMeant(whole, word.whole)
  );
}

/** In writing without spaces the very characters are marked, not the whole run. */
function unspacedHits(
  text: string,
  { start, end }: PlacedWord,
  words: readonly QueryWord[],
): (readonly [number, number])[] {
  const run = text.slice(start, end);
  const folded = fold(run);
  // Folding that changes the length (half-width forms) loses the places: then the run is marked as one.
  const isAligned = folded.length === run.length;
  const hits = words.flatMap((asked): (readonly [number, number])[] => {
    if (!asked.isUnspaced) return [];
    const wanted =
      asked.whole ||
      asked.parts.map((pair) => [...pair][0] ?? '').join('') + ([...(asked.parts.at(-1) ?? '')][1] ?? '');
    const at = folded.indexOf(wanted);
    if (at < 0) return [];
    return [isAligned ? [start + at, start + at + wanted.length] : [start, end]];
  });
  return hits.toSorted(([a], [b]) => a - b);
}
