import { Problem } from '../model/problem';

const MILLION = 1_000_000;

/**
 * The most characters of each kind of foreign text that are parsed, whoever hands them over. More than archives of ten
 * thousand posts have; what is longer is refused as a whole, before any parser sees it.
 */
export const TEXT_LIMITS = {
  feed: 8 * MILLION,
  sitemap: 8 * MILLION,
  wordpress: 4 * MILLION,
  page: 4 * MILLION,
} as const;

/** The same text. @throws Problem `too-large`: longer than what is parsed of its kind. */
export function withinLimit(text: string, kind: keyof typeof TEXT_LIMITS): string {
  if (text.length > TEXT_LIMITS[kind]) throw new Problem('too-large', `${kind}: ${text.length} characters`);
  return text;
}
