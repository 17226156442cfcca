/**
 * Words in the order of their letters, each as how many letters it has in common with the one before, and the rest of it:
 * `blau, blaue, rot` is `0blau4e0rot`. A list of a language's words takes a third less of a package that way.
 */

/** Letters in common are one digit. */
const MOST_IN_COMMON = 9;

/** The words, each once. Throws where one has a digit. */
export function frontCoded(words: readonly string[]): string {
  let before = '';
  return [...new Set(words)]
    .toSorted()
    .map((word) => {
      if (/\d/.test(word)) throw new Error(`a word with a digit: ${word}`);
      const common = inCommon(before, word);
      before = word;
      return `${common}${word.slice(common)}`;
    })
    .join('');
}

function inCommon(one: string, other: string): number {
  let count = 0;
  while (count < MOST_IN_COMMON && count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** The words of what `frontCoded` gave. */
export function wordsIn(coded: string): string[] {
  let word = '';
  return [...coded.matchAll(/(\d)(\D*)/g)].map(
    ([, common, rest = '']) => (word = word.slice(0, Number(common)) + rest),
  );
}
