import type { TextPosition } from '../../lib/model/passage';
import type { Block, Letter } from './editedPost';

/** `right` and `wrong` are of what was found; a passage that was not found is `gone` from the page, or `missed`. */
export type Verdict = 'right' | 'wrong' | 'gone' | 'missed';

/** Share of a passage that must be left for it to be there still. */
const LEFT = 0.5;
/** Share of what was found that must be of the passage. */
const EXACT = 0.8;
/** Share of what is left of the passage in one place that must be found. */
const WHOLE = 2 / 3;
/** So many letters of others between two of the passage mean that they are not in one place any more. */
const APART = 200;
/** Share of what was found that must be the passage's own letters, where something was put between them. */
const FILLED = 0.4;
/** Letters by which even a short passage may be off: a comma, a quote. */
const OFF = 2;

/** The letters of the page's text, each where it stands there: white space counts nowhere. */
export function lettersOf(pageText: string, blocks: readonly Block[]): (Letter | null)[] {
  const letters = blocks.flatMap((block) => block.letters.filter(({ character }) => isLetter(character)));
  const at: (Letter | null)[] = [];
  let next = 0;
  for (const character of pageText) {
    const letter = isLetter(character) ? (letters[next] ?? null) : null;
    if (letter !== null) {
      if (letter.character !== character) throw new Error(`the truth is out of step at ${at.length}`);
      next += 1;
    }
    for (let unit = 0; unit < character.length; unit += 1) at.push(letter);
  }
  if (next !== letters.length) throw new Error('the page lacks letters');
  return at;
}

/** Asked of every character of every page, where a pattern takes thrice as long. */
function isLetter(character: string): boolean {
  return character.trim() !== '';
}

/** Judges what was found by where the letters came from, not by what they say. */
export function judge(
  letters: readonly (Letter | null)[],
  marked: TextPosition,
  found: TextPosition | null,
  size: number,
): Verdict {
  const isOf = (letter: Letter | null | undefined): boolean =>
    letter?.from != null && letter.from >= marked.start && letter.from < marked.end;
  const left = letters.filter(isOf).length;
  if (found === null) return left < size * LEFT ? 'gone' : 'missed';
  const stretch = letters.slice(found.start, found.end);
  const first = stretch.findIndex(isOf);
  const last = stretch.findLastIndex(isOf);
  const own = stretch.filter(isOf).length;
  // What was put between the passage's letters is in it now, whether new or from elsewhere, as long as it is the lesser
  // part.
  const within = stretch.slice(first, last + 1).filter((letter) => letter !== null).length;
  const outside = stretch.filter((letter, at) => letter !== null && (at < first || at > last)).length;
  const isTight = own >= within * FILLED && outside <= Math.max(OFF, within * (1 - EXACT));
  const together = largestRun(letters, isOf);
  const isWhole = together - own <= Math.max(OFF, together * (1 - WHOLE));
  return own > 0 && isTight && isWhole ? 'right' : 'wrong';
}

/** Letters of the passage in the place where most of it is left. */
function largestRun(letters: readonly (Letter | null)[], isOf: (letter: Letter | null) => boolean): number {
  let [largest, run, others] = [0, 0, 0];
  for (const letter of letters) {
    if (letter === null) continue;
    others = isOf(letter) ? 0 : others + 1;
    if (others > APART) run = 0;
    else if (others === 0) run += 1;
    largest = Math.max(largest, run);
  }
  return largest;
}
