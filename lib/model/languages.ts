/**
 * The languages in which Waymark knows the words that sites put around their posts: months and days, "posted on",
 * "updated". BCP 47 primary tags. Tables of such words are keyed by {@link Language}, so that none of them is
 * forgotten.
 */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'ja', 'zh', 'ru', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
