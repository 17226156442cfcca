import type { Address } from '../../model/address';
import { isOwnSlug } from '../../model/foundSlug';
import type { Guide, SectionKind } from '../../model/guide';
import { definitionIn } from '../../model/guideParts';
import type { Language } from '../../model/languages';
import type { StepRole } from '../../model/path';
import type { Statement } from '../../model/statement';
import { LONGEST_NAME, oneLine, slugOf } from '../../model/text';
import type { Topic } from '../../model/topic';
import { wordsIn } from '../words/allWords';

/**
 * A guide as its page says it: words and addresses, with nothing of the reader's, and nothing of where lines come from.
 */
export interface Publishable {
  /** Of the posts: in it are the words around them. */
  readonly language: Language;
  readonly name: string;
  /** Names its address: `/topics/scale/`. */
  readonly slug: string;
  readonly definition: string | null;
  readonly arguments: readonly string[];
  readonly checklist: readonly string[];
  readonly failureModes: readonly string[];
  readonly steps: readonly PublishedStep[];
  readonly related: readonly { readonly title: string; readonly url: Address | null }[];
  readonly references: readonly {
    readonly title: string;
    readonly url: Address | null;
    readonly summary: string | null;
  }[];
}

export interface PublishedStep {
  readonly title: string;
  readonly url: Address | null;
  readonly role: StepRole;
  /** `Start here (current state)` */
  readonly label: string;
}

/** What lists begin their items with: a line that begins so would lose it when it is read. */
const MARKER = /^\s*(?:(?:[-–—•*·‣▪◦●○►▸→☐☑✓✔✗✘]|\[[ xX]?\]|\(?\d{1,3}[.)])\s+)+/u;

/** What can be published of a guide as it is shown, the reader's edition with it. */
export function publishable(guide: Guide, language: Language): Publishable {
  const { topic, steps, related, references } = guide;
  const definition = plain(definitionIn(guide));
  const lines = (statements: readonly Statement[]): string[] =>
    distinct(statements.map(({ text }) => plain(text)).filter(isWords));
  const { roles } = wordsIn(language);
  return {
    language,
    name: plain(topic.name).slice(0, LONGEST_NAME),
    slug: slugIn(topic),
    definition: definition === '' ? null : definition,
    arguments: lines(guide.arguments.content),
    checklist: lines(guide.checklist.content.map(({ statement }) => statement)),
    failureModes: lines(guide.failureModes.content),
    steps: steps.content
      .map(({ title, url, role, label }) => ({
        title: plain(title),
        url,
        role,
        label: label ?? capitalised(roles[role][0] ?? ''),
      }))
      .filter(({ title }) => isWords(title)),
    related: related.content
      .map(({ title, url }) => ({ title: plain(title), url }))
      .filter(({ title }) => isWords(title)),
    references: references.content
      .map(({ title, url, summary }) => ({
        title: plain(title),
        url,
        summary: summary === null ? null : plain(summary),
      }))
      .filter(({ title }) => isWords(title)),
  };
}

/** What its page calls a section. */
export function sectionTitle({ language }: Publishable, kind: SectionKind): string {
  return wordsIn(language).sections[kind][0] ?? '';
}

/** What stands before the topic's name. */
export function topicLabel({ language }: Publishable): string {
  return wordsIn(language).topicLabels[0] ?? '';
}

function plain(text: string): string {
  return oneLine(text).replace(MARKER, '').trim();
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

/**
 * Found topics and the reader's own paths have slugs that no author would give. That of a path says nothing to anybody:
 * its name does, where it has letters.
 */
function slugIn({ slug, name }: Topic): string {
  if (isOwnSlug(slug)) return slugOf(name) || 'path';
  return slug.replace(/^~+/, '').replaceAll('_', '-');
}
