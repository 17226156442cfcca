import { comparable } from '../model/text';
import { stopWordsOf } from './stopWords';
import { isUnspaced, segmentedWords } from './unspaced';

const ENGLISH = /^en\b/i;

/**
 * What the forms of a word have in common: the plural's ending is taken off, in English also `-ing` and `-ed`. No
 * linguist's stem: it only has to be the same for words that are counted as one, and never to join two that are not.
 *
 * @param word lower case
 * @param language BCP 47 tag; null counts as English, the web's most common
 */
export function stemOf(word: string, language: string | null): string {
  if (word.length < 4 || !/^[\p{Script=Latin}\d'-]+$/u.test(word)) return word;
  const isEnglish = language === null || ENGLISH.test(language);
  const singular = word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : withoutPlural(word);
  if (!isEnglish) return singular;
  const bare = singular.replace(/(?<=[aeiouy].*[^aeiou])(?:ing|ed)$/, '');
  if (bare === singular || bare.length < 3) return singular;
  return bare.replace(/([bdfgmnprt])\1$/, '$1').replace(/e$/, '');
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || !word.endsWith('s')) return word;
  return /(?:[sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** The stems of a text's words that carry meaning, each once, in its order. */
export function contentStems(text: string, language: string | null): Set<string> {
  const stopWords = stopWordsOf(language);
  const stems = new Set<string>();
  const plain = comparable(text);
  const words = isUnspaced(plain) ? segmentedWords(plain, language).map(({ word }) => word) : plain.split(' ');
  for (const word of words)
    if ((word.length > 1 || isUnspaced(word)) && stopWords?.has(word) !== true) stems.add(stemOf(word, language));
  return stems;
}
