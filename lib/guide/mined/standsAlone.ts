import { countWords } from '../../model/text';
import type { Cues } from './cues';

/** A line is not shorter, for it would say nothing; nor longer, for nobody would read it. Words. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 35;
/** Code and formulas: signs that prose has no use for. */
const SIGNS = /[{}<>=$\\|^~`_]|\(\)|::|->|=>|https?:/g;
const MOST_SIGNS = 2;

/** Whether a sentence can be read without what stood around it. */
export function standsAlone(sentence: string, cues: Cues, mostWords = MOST_WORDS): boolean {
  const words = countWords(sentence);
  return (
    words >= FEWEST_WORDS &&
    words <= mostWords &&
    /^["“„«「'‘(¿]?[\p{Lu}\p{Lo}\p{N}]/u.test(sentence) &&
    /[.!…。！]["”“»」’)]*$/u.test(sentence) &&
    isBalanced(sentence) &&
    (sentence.match(SIGNS)?.length ?? 0) <= MOST_SIGNS &&
    !cues.leansOnBefore.test(sentence) &&
    !cues.pointsBack.test(sentence)
  );
}

function isBalanced(sentence: string): boolean {
  const count = (sign: RegExp): number => sentence.match(sign)?.length ?? 0;
  return count(/[([]/g) === count(/[)\]]/g) && count(/"/g) % 2 === 0 && (count(/„/g) || count(/”/g)) === count(/“/g);
}
