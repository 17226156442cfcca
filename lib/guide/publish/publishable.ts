import type { Address } from '../../model/address';
import type { Guide } from '../../model/guide';
import { definitionIn } from '../../model/guideParts';
import type { StepRole } from '../../model/path';
import type { Statement } from '../../model/statement';
import { LONGEST_NAME, oneLine } from '../../model/text';

/**
 * A guide as its page says it: words and addresses, with nothing of the reader's, and nothing of where lines come from.
 */
export interface Publishable {
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

/** The words of a place that its author has no words for. */
const LABELS = {
  start: 'Start here',
  middle: 'Then read',
  finish: 'Finish with',
} as const satisfies Record<StepRole, string>;

/** What lists begin their items with: a line that begins so would lose it when it is read. */
const MARKER = /^\s*(?:(?:[-–—•*·‣▪◦●○►▸→☐☑✓✔✗✘]|\[[ xX]?\]|\(?\d{1,3}[.)])\s+)+/u;

/** What can be published of a guide as it is shown, the reader's edition with it. */
export function publishable(guide: Guide): Publishable {
  const { topic, steps, related, references } = guide;
  const definition = plain(definitionIn(guide));
  const lines = (statements: readonly Statement[]): string[] =>
    distinct(statements.map(({ text }) => plain(text)).filter(isWords));
  return {
    name: plain(topic.name).slice(0, LONGEST_NAME),
    slug: slugIn(topic.slug),
    definition: definition === '' ? null : definition,
    arguments: lines(guide.arguments.content),
    checklist: lines(guide.checklist.content.map(({ statement }) => statement)),
    failureModes: lines(guide.failureModes.content),
    steps: steps.content
      .map(({ title, url, role, label }) => ({ title: plain(title), url, role, label: label ?? LABELS[role] }))
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

function plain(text: string): string {
  return oneLine(text).replace(MARKER, '').trim();
}

function isWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

/** Found topics and the reader's own paths have slugs that no author would give. */
function slugIn(slug: string): string {
  return slug.replace(/^[~@]+/, '').replaceAll('_', '-');
}
