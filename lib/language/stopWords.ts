import {
  ara,
  ces,
  dan,
  deu,
  ell,
  eng,
  fin,
  fra,
  heb,
  hun,
  ita,
  jpn,
  nld,
  nob,
  pol,
  por,
  ron,
  rus,
  spa,
  swe,
  tha,
  tur,
  ukr,
  zho,
} from 'stopword';

/** Function words of English that the library's short list lacks. They name no topic. */
const ENGLISH_TOO = (
  'us ours yours hers its theirs mine myself ourselves yourself yourselves herself itself themselves she whom whose ' +
  'having does doing done will shall may ought cannot let until against during above below down off again further ' +
  'once when why few nor no not none neither either without within upon own so just yet too'
).split(' ');

/** Primary language subtag (BCP 47) → the words of that language that carry no topic. */
const LISTS = new Map<string, readonly string[]>(
  Object.entries({
    ar: ara,
    cs: ces,
    da: dan,
    de: deu,
    el: ell,
    en: [...eng, ...ENGLISH_TOO],
    es: spa,
    fi: fin,
    fr: fra,
    he: heb,
    hu: hun,
    it: ita,
    ja: jpn,
    nb: nob,
    nl: nld,
    no: nob,
    pl: pol,
    pt: por,
    ro: ron,
    ru: rus,
    sv: swe,
    th: tha,
    tr: tur,
    uk: ukr,
    zh: zho,
  }),
);
const sets = new Map<string, ReadonlySet<string> | null>();

/**
 * The stop words of a language, lower case; null when they are not known. A site that says no language is taken to be
 * in English, the web's most common.
 *
 * @param language BCP 47 tag; null when the site does not say
 */
export function stopWordsOf(language: string | null): ReadonlySet<string> | null {
  const key = language ?? 'en';
  let words = sets.get(key);
  if (words === undefined) {
    const list = LISTS.get(key.toLowerCase().split(/[-_]/)[0] ?? '');
    words = list === undefined ? null : new Set(list);
    sets.set(key, words);
  }
  return words;
}
