import type { SectionKind } from '../../model/guide';
import { slugOf } from '../../model/text';
import { FOREIGN_NAMES, POST_NOUNS, SECTION_NAMES, TOPIC_JOINTS, WEAK_DEFINITION_NAMES } from './sectionNames';

/** What a heading opens: a section of a guide, a part of the page that belongs to none, or nothing known. */
export type HeadingMeaning =
  | { readonly opens: 'section'; readonly kind: SectionKind; readonly weak: boolean }
  | { readonly opens: 'foreign' }
  | { readonly opens: 'unknown' };

/** Longer texts are no section's name. Characters. */
const LONGEST_NAME = 100;
const UNKNOWN: HeadingMeaning = { opens: 'unknown' };

const MEANINGS = new Map<string, HeadingMeaning>([
  ...FOREIGN_NAMES.map((name) => [slugOf(name), { opens: 'foreign' }] as const),
  ...WEAK_DEFINITION_NAMES.map((name) => [slugOf(name), { opens: 'section', kind: 'definition', weak: true }] as const),
  ...Object.entries(SECTION_NAMES).flatMap(([kind, names]) =>
    names.map((name) => [slugOf(name), { opens: 'section', kind: kind as SectionKind, weak: false }] as const),
  ),
]);
const JOINTS = new RegExp(`-(?:${TOPIC_JOINTS.map(slugOf).join('|')})$`, 'u');
const COUNT = `\\d{1,6}-(?:${POST_NOUNS.map((noun) => slugOf(noun)).join('|')})`;
const ONLY_COUNT = new RegExp(`^${COUNT}$`, 'u');
const NUMBERING = /^(?:(?:\d{1,3}|[ivx]{1,4})-)+/;
const TRAILING_COUNT = new RegExp(`-(?:${COUNT}|\\d{1,6})$`, 'u');

/**
 * What a heading opens, by its words alone: numbering (`1. Definition`), decorations (`## Definition:`, emoji), a count
 * (`References (3)`) and the topic's name (`Checklist for Scale`) do not matter.
 *
 * @param topic slug of the topic, when known
 */
export function meaningOf(heading: string, topic: string | null): HeadingMeaning {
  if (heading.length > LONGEST_NAME) return UNKNOWN;
  const name = slugOf(heading);
  const bare = name.replace(NUMBERING, '').replace(TRAILING_COUNT, '');
  return MEANINGS.get(name) ?? MEANINGS.get(bare) ?? MEANINGS.get(withoutTopic(bare, topic)) ?? UNKNOWN;
}

function withoutTopic(name: string, topic: string | null): string {
  if (topic === null || topic === '') return name;
  if (name.startsWith(`${topic}-`)) return name.slice(topic.length + 1);
  return name.endsWith(`-${topic}`) ? name.slice(0, -topic.length - 1).replace(JOINTS, '') : name;
}

/** Whether a line only counts what follows: `3 posts`. */
export function isCountLine(text: string): boolean {
  return text.length <= LONGEST_NAME && ONLY_COUNT.test(slugOf(text));
}
