import type { Passage, TextPosition } from '../model/passage';
import { foldPosition, unfold, type FoldedText } from './foldedText';
import { likenesses } from './likeness';

/**
 * What stands around a passage is kept to this length at least, and to the second where that is not enough to tell it.
 */
const CONTEXT = 48;
const LONGEST_CONTEXT = 384;
/** What is as like the passage as this could be taken for it. */
const TWIN_ERRORS = 0.35;

/**
 * Describes a stretch of a text (offsets of the raw one) so that `findPassage` finds it again; null when it holds no
 * word or sign. White space at its ends is left out.
 */
export function describePassage(text: FoldedText, stretch: TextPosition): Passage | null {
  const folded = foldPosition(text, stretch);
  if (folded.end <= folded.start) return null;
  const quote = text.folded.slice(folded.start, folded.end);
  const position = unfold(text, folded);
  const twins = likenesses(text.folded, quote, Math.floor(quote.length * TWIN_ERRORS));
  const context = contextLength(text.folded, folded);
  return {
    quote: {
      exact: text.raw.slice(position.start, position.end),
      prefix: text.raw.slice(Math.max(0, position.start - context), position.start),
      suffix: text.raw.slice(position.end, position.end + context),
    },
    position,
    unique: twins.length <= 1,
  };
}

/** Doubled until the passage with what stands around it is there only once. Characters on each side. */
function contextLength(text: string, { start, end }: TextPosition): number {
  let length = CONTEXT;
  const isOnce = (): boolean => {
    const whole = text.slice(Math.max(0, start - length), end + length);
    return text.indexOf(whole) === text.lastIndexOf(whole);
  };
  while (length < LONGEST_CONTEXT && !isOnce()) length *= 2;
  return length;
}
