import type { SectionKind } from '../../model/guide';
import { slugOf } from '../../model/text';
import { inAllLanguages } from '../words/allWords';
import type { GuideWords } from '../words/guideWords';

/** Sections that plain tag pages have too: they alone make no guide. */
export function isListOfPosts(kind: SectionKind): boolean {
  return kind === 'related' || kind === 'references';
}

/** What a heading opens: a section of a guide, a part of the page that belongs to none, or nothing known. */
export type HeadingMeaning =
  | { readonly opens: 'section'; readonly kind: SectionKind; readonly weak: boolean }
  | { readonly opens: 'foreign' }
  | { readonly opens: 'unknown' };

/** Longer texts are no section's name. Characters. */
const LONGEST_NAME = 100;
const UNKNOWN: HeadingMeaning = { opens: 'unknown' };

const MEANINGS = new Map<string, HeadingMeaning>([
  ...inAllLanguages((words) => words.foreign).map((name) => [slugOf(name), { opens: 'foreign' }] as const),
  ...inAllLanguages((words) => words.weakDefinitions).map(
    (name) => [slugOf(name), { opens: 'section', kind: 'definition', weak: true }] as const,
  ),
  ...inAllLanguages(({ sections }) => Object.entries(sections)).flatMap(([kind, names]) =>
    names.map((name) => [slugOf(name), { opens: 'section', kind: kind as SectionKind, weak: false }] as const),
  ),
]);
const JOINTS = new RegExp(`-(?:${slugs((words) => words.joints)})$`, 'u');
/** Chinese and Japanese write neither spaces nor, before such a joint, anything else: `缓存的检查清单`. */
const AFTER_TOPIC = /^(?:-|的|の)/u;
const COUNT = `\\d{1,6}-?(?:${slugs((words) => words.postNouns)})`;
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

function slugs(wordsOf: (words: GuideWords) => readonly string[]): string {
  return inAllLanguages(wordsOf).map(slugOf).join('|');
}

function withoutTopic(name: string, topic: string | null): string {
  if (topic === null || topic === '') return name;
  const rest = name.slice(topic.length);
  if (name.startsWith(topic) && AFTER_TOPIC.test(rest)) return rest.replace(AFTER_TOPIC, '');
  return name.endsWith(`-${topic}`) ? name.slice(0, -topic.length - 1).replace(JOINTS, '') : name;
}

/** Whether a line only counts what follows: `3 posts`. */
export function isCountLine(text: string): boolean {
  return text.length <= LONGEST_NAME && ONLY_COUNT.test(slugOf(text));
}
