import type { Passage, TextPosition } from '../model/passage';
import { foldPosition, foldText, unfold, type FoldedText } from './foldedText';
import { likenesses, type Likeness } from './likeness';
import { spanOfEnds } from './spanOfEnds';
import { fitOf, type Fit, type Surroundings } from './surroundings';
import { tightEnds, type TightMatch } from './tightEnds';

/** Share of a passage's characters that may have changed where its surroundings prove it; less of a short one. */
const MOST_ERRORS = 0.3;
const MOST_ERRORS_SHORT = 0.12;
const SHORT = 30;
/** A side that is as like as this has held. */
const HELD = 0.75;
/** An end is known by what is inside of it, when that is as like as this. */
const SURE = 0.9;
/** Characters by whose weight the best stretch must beat every other, or nobody knows which one is meant. */
const MARGIN = 8;
/** Characters that a side weighs when it is wholly the same. */
const SIDE = 32;
/** Characters of a passage that are enough to know it by, when nothing around it holds. */
const SPEAKS_FOR_ITSELF = 40;

interface Candidate extends TightMatch {
  readonly fit: Fit;
  /** Characters that agree, those around it included. */
  readonly weight: number;
}

/**
 * Where a passage stands in a text that may have changed, or null when it is gone or cannot be told from another one.
 * Offsets are of the raw text. Rather no place than a wrong one.
 */
export function findPassage(text: FoldedText, passage: Passage): TextPosition | null {
  const quote = foldText(passage.quote.exact).folded;
  if (quote === '') return null;
  const around = { prefix: foldText(passage.quote.prefix).folded, suffix: foldText(passage.quote.suffix).folded };
  const found =
    inPlace(text, passage, quote, around) ??
    best(text.folded, quote, around, passage.unique) ??
    spanOfEnds(text.folded, quote, around);
  return found === null ? null : unfold(text, found);
}

/** Nothing moved: the same words at the same place between the same others. */
function inPlace(
  text: FoldedText,
  { position }: Passage,
  quote: string,
  { prefix, suffix }: Surroundings,
): Likeness | null {
  const { start, end } = foldPosition(text, position);
  const isThere =
    text.folded.slice(start, end) === quote &&
    text.folded.slice(0, start).trimEnd().endsWith(prefix.trimEnd()) &&
    text.folded.slice(end).trimStart().startsWith(suffix.trimStart());
  return isThere ? { start, end, errors: 0 } : null;
}

function best(text: string, quote: string, around: Surroundings, isUnique: boolean): Likeness | null {
  const [first, second] = likenesses(
    text,
    quote,
    Math.floor(quote.length * (quote.length < SHORT ? MOST_ERRORS_SHORT : MOST_ERRORS)),
  )
    .flatMap((match): Candidate[] => {
      const like = tightEnds(text, match, quote);
      if (like === null) return [];
      const fit = fitOf(text, like, around);
      return [{ ...like, fit, weight: weightOf(quote.length, like.errors, fit) }];
    })
    .toSorted((a, b) => b.weight - a.weight);
  if (first === undefined || !isProven(first, quote.length, isUnique)) return null;
  return second !== undefined && first.weight - second.weight < MARGIN ? null : first;
}

/** An error costs the character that is wrong and one that agreed by chance. */
function weightOf(length: number, errors: number, { before, after }: Fit): number {
  const side = (likeness: number | null): number => SIDE * Math.max(0, 2 * (likeness ?? 0) - 1);
  return length - 2 * errors + side(before) + side(after);
}

/** The less holds around a stretch, the more of its own must be the same. */
function isProven(candidate: Candidate, length: number, isUnique: boolean): boolean {
  const { errors, fit } = candidate;
  const same = 1 - errors / length;
  if (errors > 0 && !(isEnd(fit.before, candidate.head) && isEnd(fit.after, candidate.tail))) return false;
  const sides = [fit.before, fit.after].filter((side) => side !== null);
  const held = sides.filter((side) => side >= HELD).length;
  if (held === sides.length && held > 0) return same >= 1 - MOST_ERRORS;
  if (held > 0) return same >= 0.8 && (length >= 24 || (isUnique && length >= 12));
  return isUnique && length >= SPEAKS_FOR_ITSELF && same >= 0.8;
}

/** A changed passage ends where what is outside of its end has held, or what is inside is nearly the same. */
function isEnd(outside: number | null, inside: number): boolean {
  return (outside ?? 0) >= HELD || inside >= SURE;
}
