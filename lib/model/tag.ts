import { comparable, oneLine, shortened } from './text';

/** Characters. */
const LONGEST_TAG = 50;

/** A tag as it was typed, `#` or not; null where nothing of it is left. */
export function tagIn(typed: string): string | null {
  const tag = shortened(oneLine(typed.replaceAll(',', ' ').replace(/^[\s#]+/u, '')), LONGEST_TAG);
  return tag === '' ? null : tag;
}

/** Tags with one more; the same ones where it is there, however it is written. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = tagIn(typed);
  if (tag === null || tags.some((one) => comparable(one) === comparable(tag))) return tags;
  return [...tags, tag];
}
