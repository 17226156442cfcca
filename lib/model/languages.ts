/**
 * The languages in which Waymark knows the words that sites put around their posts: months and days, "posted on",
 * "updated". BCP 47 primary tags. Tables of such words are keyed by {@link Language}, so that none of them is
 * forgotten.
 */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The language of a text, as far as its words are known; null for one that they are not known of.
 *
 * @param tag BCP 47; null when the text does not say: then it is taken to be in English, the web's most common
 */
export function languageOf(tag: string | null): Language | null {
  const primary = (tag ?? 'en').toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((one) => one === primary) ?? null;
}

/** Whether a text's sentences are judged by cues that were measured. Those of other languages are less sure. */
export function isSurelyRead(tag: string | null): boolean {
  return languageOf(tag) === 'en';
}
