/** Shorter words are too like each other for a guess. */
const SHORTEST = 4;
/** In shorter words one letter for another mostly makes another word, as in `topic` and `toxic`. */
const ANY_EDIT = 6;

/** Whether a word is one to guess at. A figure is not: `port 8081` is another port. */
export function mayBeMistyped(word: string): boolean {
  return word.length >= SHORTEST && !/\p{N}/u.test(word);
}

/**
 * Whether two words are one edit apart: a letter left out, added, changed, or two neighbours swapped (Damerau 1964).
 * Equal words are not.
 */
export function isOneEdit(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  const left = shorter - start - end;
  if (difference !== 0) return left === 0;
  if (left === 1) return true;
  return (
    left === 2 && a.charCodeAt(start) === b.charCodeAt(start + 1) && a.charCodeAt(start + 1) === b.charCodeAt(start)
  );
}

/**
 * Whether a word one edit from another is meant by it for all that is known. Of a short word the first letter is right
 * then, and none stands for another.
 */
export function isLikelyMeant(asked: string, word: string): boolean {
  return asked.length >= ANY_EDIT || (asked[0] === word[0] && (asked.length !== word.length || isSwapped(asked, word)));
}

/** Whether words have the same letters. */
function isSwapped(asked: string, word: string): boolean {
  return [...asked].toSorted().join('') === [...word].toSorted().join('');
}

/**
 * Which letters a word has, each as one of 32 bits: words one edit apart differ in two bits at most, and comparing bits
 * costs a tenth of comparing words.
 */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters >>> 0;
}

/** Whether words with these letters may be one edit apart. */
export function mayBeOneEdit(a: number, b: number): boolean {
  let different = a ^ b;
  different &= different - 1;
  different &= different - 1;
  return different === 0;
}
