import type { TextPosition } from '../model/passage';

/**
 * A text without what typography and markup change: compatibility forms (NFKD) without diacritics, lower case, straight
 * quotes, plain dashes, no invisible characters, white space only between two words. Knows where each character stood.
 */
export interface FoldedText {
  readonly raw: string;
  readonly folded: string;
  /** For each character of `folded`, where the one that it was made of begins and ends in `raw`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const SPACE = /\s/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Single and double ones alike: a quotation within a quotation changes with the house style. */
const QUOTES = /["'‘’‚‛‹›′`´“”„‟«»″]/gu;
const DASHES = /[\p{Pd}−]+/gu;
/** Soft hyphens, joiners, direction marks, variation selectors, and the diacritics that NFKD splits off. */
const INVISIBLE = /[\u0300-\u036f\p{Cf}\ufe00-\ufe0f]/gu;

/** Most characters of a text are few different ones. */
const known = new Map<string, string>();

export function foldText(raw: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let last = '';
  let space: number | null = null;
  let at = 0;
  for (const character of raw) {
    const from = at;
    at += character.length;
    const folded = foldCharacter(character);
    if (folded === ' ') {
      space ??= from;
      continue;
    }
    // `--` and `---` are how keyboards write a dash.
    if (folded === '' || (folded === '-' && last === '-')) continue;
    if (space !== null && isWord(last) && isWord(folded)) {
      parts.push(' ');
      starts.push(space);
      ends.push(from);
    }
    space = null;
    last = folded;
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(from);
      ends.push(at);
    }
  }
  return { raw, folded: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Where a stretch of the folded text stood in the raw one. */
export function unfold(text: FoldedText, { start, end }: TextPosition): TextPosition {
  return {
    start: text.starts[start] ?? text.raw.length,
    end: end > start ? (text.ends[end - 1] ?? 0) : (text.starts[start] ?? 0),
  };
}

/** Where a stretch of the raw text stands in the folded one; empty when it holds nothing but white space. */
export function foldPosition(text: FoldedText, { start, end }: TextPosition): TextPosition {
  const from = firstAtOrAfter(text.ends, start + 1);
  const to = firstAtOrAfter(text.starts, end);
  const isSpace = (at: number): boolean => text.folded[at] === ' ';
  return { start: isSpace(from) ? from + 1 : from, end: to > from && isSpace(to - 1) ? to - 1 : to };
}

export function isWord(character: string): boolean {
  return WORD.test(character);
}

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = SPACE.test(character)
    ? ' '
    : character.replace(QUOTES, "'").normalize('NFKD').replace(INVISIBLE, '').replace(DASHES, '-').toLowerCase();
  known.set(character, folded);
  return folded;
}

function firstAtOrAfter(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
