import { stopWordsOf } from './stopWords';
import { isUnspaced, segmentedWords } from './unspaced';

const ASCII = /^[\x20-\x7e]*$/;
/** As Unicode's rules for words (UAX 29) join them: `node.js`, `don't`. */
const ASCII_WORD = /[a-z0-9]+(?:[.'][a-z0-9]+)*/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Of a language whose stop words are not known, words as short as most function words are left out. Letters. */
const SHORTEST_UNKNOWN = 4;
const ENGLISH = /^en\b/i;

/**
 * The words of a title that can tell what it is about, each once, lower case, in its order: no stop words of its
 * language, no numbers, no single letters; contractions and elisions are undone (`L’architecture` → `architecture`).
 *
 * @param language BCP 47 tag; null when the site does not say
 * @param known what is known of words, for titles that are read one after another
 */
export function titleWords(title: string, language: string | null, known: KnownWords = new Map()): string[] {
  let told = known.get(language);
  if (told === undefined) known.set(language, (told = new Map()));
  const words: string[] = [];
  for (const found of segmented(title, language)) {
    let word = told.get(found);
    if (word === undefined) told.set(found, (word = tellingWord(found, language)));
    if (word !== null && !words.includes(word)) words.push(word);
  }
  return words;
}

/**
 * By language, what each word of a title comes to: null for one that tells nothing. Titles of an archive have most of
 * their words in common; so each is judged once, and is one and the same text in all of them.
 */
export type KnownWords = Map<string | null, Map<string, string | null>>;

function tellingWord(found: string, language: string | null): string | null {
  const stopWords = stopWordsOf(language);
  const word = found.includes("'") ? uncontracted(found, language) : found;
  const isFunctionWord = stopWords === null ? !isLong(word) : stopWords.has(word);
  return !isFunctionWord && isTelling(word) ? word : null;
}

function segmented(title: string, language: string | null): readonly string[] {
  if (ASCII.test(title)) return title.toLowerCase().match(ASCII_WORD) ?? [];
  // Typographic signs are what takes most titles out of ASCII, and the cheap way with them.
  const plain = title
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”„«»–—…]/gu, ' ')
    .toLowerCase();
  if (ASCII.test(plain)) return plain.match(ASCII_WORD) ?? [];
  const text = plain.normalize('NFKC');
  return isUnspaced(text) ? segmentedWords(text, language).map(({ word }) => word) : (text.match(WORD) ?? []);
}

function isTelling(word: string): boolean {
  // One character can be a word only where characters are: kana alone are particles.
  return word.length > 1 ? /\p{L}/u.test(word) : /\p{Script=Han}/u.test(word);
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST_UNKNOWN || isUnspaced(word);
}

/**
 * English contracts function words and marks the genitive behind; other languages elide articles before (`l'`,
 * `dell'`).
 */
function uncontracted(word: string, language: string | null): string {
  if (language !== null && !ENGLISH.test(language)) return word.replace(/^\p{L}{1,4}'(?=\p{L}{2})/u, '');
  return /(?:n't|'(?:re|ve|ll|m|d))$/.test(word) ? '' : word.replace(/'s?$/, '');
}
