/**
 * The languages that Waymark knows: in which it speaks, and in which it understands the words that sites put around their
 * posts (months and days, "posted on", the names of a guide's sections). BCP 47 primary tags. Tables of such words are
 * keyed by {@link Language}, so that none of them is forgotten.
 */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The folder of each language's catalogue in `public/_locales`, by the names that browsers and stores have for it. */
export const CATALOGUES: Readonly<Record<Language, string>> = {
  en: 'en',
  de: 'de',
  fr: 'fr',
  es: 'es',
  it: 'it',
  pt: 'pt_BR',
  ja: 'ja',
  zh: 'zh_CN',
  ru: 'ru',
  ar: 'ar',
};

/**
 * The language of a text, as far as its words are known; null for one that they are not known of.
 *
 * @param tag BCP 47; null when the text does not say: then it is taken to be in English, the web's most common
 */
export function languageOf(tag: string | null): Language | null {
  const primary = (tag ?? 'en').toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((one) => one === primary) ?? null;
}

const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|iw|ks|ku|ps|sd|ug|ur|yi)\b/;

/** The direction that a language runs in, for a page's `dir`. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}

/** Whether a text's sentences are judged by cues that were measured. Those of other languages are less sure. */
export function isSurelyRead(tag: string | null): boolean {
  return languageOf(tag) === 'en';
}
