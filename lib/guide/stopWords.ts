import { ara, ces, dan, deu, ell, eng, fin, fra, heb, hun, ita, nld, nob, pol, por, ron, rus, spa, swe, tur, ukr } from 'stopword';

/** The library's English list leaves negations in, for those who weigh sentiment. They name no topic. */
const NEGATIONS = ['no', 'nor', 'not', 'neither', 'never', 'none'];

/** Primary language subtag (BCP 47) → the words of that language that carry no topic. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: ara,
  cs: ces,
  da: dan,
  de: deu,
  el: ell,
  en: [...eng, ...NEGATIONS],
  es: spa,
  fi: fin,
  fr: fra,
  he: heb,
  hu: hun,
  it: ita,
  nb: nob,
  nl: nld,
  no: nob,
  pl: pol,
  pt: por,
  ro: ron,
  ru: rus,
  sv: swe,
  tr: tur,
  uk: ukr,
};
const sets = new Map<string, ReadonlySet<string>>();

/**
 * The stop words of a language, lower case. An archive that says no language is taken for English, the web's most common;
 * of an unlisted one nothing is left out.
 */
export function stopWordsOf(language: string | null): ReadonlySet<string> {
  const subtag = (language ?? 'en').toLowerCase().split(/[-_]/)[0] ?? 'en';
  let words = sets.get(subtag);
  if (words === undefined) {
    words = new Set(LISTS[subtag] ?? []);
    sets.set(subtag, words);
  }
  return words;
}
