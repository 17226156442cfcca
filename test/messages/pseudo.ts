import type { Catalogue } from '../../lib/model/catalogue';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'ö',
  u: 'ů',
  y: 'ÿ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Å',
  E: 'Ê',
  I: 'Î',
  O: 'Ö',
  U: 'Û',
};
const VOWEL = /[aeiouy]/gi;

/**
 * A catalogue in no language, for tests alone: English with accents, each vowel twice, so that a message is as long as in
 * the longest of languages, its words, too. Each message stands between marks of its own: where a sentence is put
 * together from pieces, that shows.
 */
export function pseudo(english: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(english).map(([key, entry]) => [
      key,
      // Which language dates and plurals are in is no sentence, and what joins sentences is none of them.
      key === 'catalogueLanguage' || key === 'sentences' ? entry : { ...entry, message: lengthened(entry.message) },
    ]),
  );
}

function lengthened(message: string): string {
  const longer = message.replace(VOWEL, '$&$&').replace(/\p{L}/gu, (letter) => ACCENTED[letter] ?? letter);
  return `⟦${longer}⟧`;
}
