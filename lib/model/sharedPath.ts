import { normaliseAddress, type Address } from './address';
import type { ArchiveId } from './archive';
import { partKey, type EditedList, type EditedSections, type GuidePart } from './edition';
import { definitionIn, lineOf } from './guideParts';
import { roleAt } from './path';
import { isObject, isText } from './shape';
import type { Statement } from './statement';
import { LONGEST_LINE, LONGEST_NAME, oneLine, shortened } from './text';
import type { TopicView } from './view';

/** A step of a path that is shared. */
export interface SharedStep {
  readonly title: string;
  readonly url: Address;
}

export interface SharedItem {
  readonly text: string;
  /** Ticked; absent where it is not, or ticks are not shared. */
  readonly done?: true;
  readonly note?: string;
}

/** A path as it is given to someone else. Nothing of the reader's is in it but what they ticked. */
export interface SharedPath {
  readonly name: string;
  readonly definition: string;
  readonly steps: readonly SharedStep[];
  readonly arguments: readonly string[];
  readonly checklist: readonly SharedItem[];
  readonly failureModes: readonly string[];
}

/** A site that a shared path leads to. */
export interface SharedSite {
  /** What would be followed. */
  readonly archive: ArchiveId;
  readonly host: string;
  readonly isFollowed: boolean;
  /** How many of its steps are there. */
  readonly posts: number;
}

/** What marks a file of a shared path, and the version of its form. */
export const SHARED_FORM = 'path';
export const SHARED_VERSION = 1;

/** A path has some ten steps, a checklist as many items. */
const MOST_PARTS = 500;
const LONGEST_NOTE = 2000;

/** Why something that was opened is no path. Each has a sentence, `sharedFault_<fault>`. */
export const SHARED_FAULTS = ['nothing', 'noPath', 'newer', 'damaged', 'tooLarge', 'noSteps'] as const;
export type SharedFault = (typeof SHARED_FAULTS)[number];

export type OpenedPath =
  | {
      readonly kind: 'path';
      readonly path: SharedPath;
      /** Steps that lead nowhere, or are no steps at all: they were left out. */
      readonly leftOut: number;
    }
  | { readonly kind: 'fault'; readonly fault: SharedFault };

/** What is shared of a guide as it is shown; with the reader's ticks, notes and items only where they say so. */
export function sharedPathOf({ guide, items }: Pick<TopicView, 'guide' | 'items'>, withNotes: boolean): SharedPath {
  const texts = (statements: readonly Statement[]): string[] => statements.map(({ text }) => text);
  return {
    name: guide.topic.name,
    definition: definitionIn(guide),
    steps: guide.steps.content.flatMap(({ title, url }) => (url === null ? [] : { title, url })),
    arguments: texts(guide.arguments.content),
    checklist: items
      .filter(({ kind }) => kind !== 'orphan' && (withNotes || kind === 'guide'))
      .map(({ statement: { text }, done, note }) => ({
        text,
        ...(withNotes && done && { done }),
        ...(withNotes && note !== '' && { note }),
      })),
    failureModes: texts(guide.failureModes.content),
  };
}

/** What a shared path holds, as the content of a path of the reader's own. */
export function contentOfShared(path: SharedPath): EditedSections {
  const lines = (texts: readonly string[]) =>
    listOf(texts.map((text) => lineOf({ kind: 'quoted', text, source: null })));
  const { definition, steps } = path;
  return {
    definition: definition === '' ? null : { was: '', now: definition },
    steps: listOf(steps.map((step, at) => ({ ...step, role: roleAt(at, steps.length) }))),
    arguments: lines(path.arguments),
    checklist: lines(path.checklist.map(({ text }) => text)),
    failureModes: lines(path.failureModes),
    related: null,
    references: null,
  };
}

/** Each part once: what names it names no other. */
function listOf<Part extends GuidePart>(parts: readonly Part[]): EditedList<Part> | null {
  const now = [...new Map(parts.map((part) => [partKey(part), part])).values()];
  return now.length === 0 ? null : { was: [], now };
}

/** A shared path as data, to be written as JSON. */
export function sharedData(path: SharedPath): object {
  return { waymark: SHARED_FORM, version: SHARED_VERSION, ...path };
}

/** A shared path from data that anyone may have made. */
export function sharedPathIn(data: unknown): OpenedPath {
  if (!isObject(data)) return { kind: 'fault', fault: 'noPath' };
  const {
    waymark,
    version,
    name,
    definition,
    steps,
    checklist,
    arguments: claims,
    failureModes,
  } = data as Record<string, unknown>;
  if (waymark !== SHARED_FORM || typeof version !== 'number') return { kind: 'fault', fault: 'noPath' };
  if (version > SHARED_VERSION) return { kind: 'fault', fault: 'newer' };
  const written = Array.isArray(steps) ? steps : [];
  if (written.length > MOST_PARTS || [checklist, claims, failureModes].some(isTooLong))
    return { kind: 'fault', fault: 'tooLarge' };
  const read = distinct(written.flatMap((step) => stepIn(step) ?? []));
  if (read.length === 0) return { kind: 'fault', fault: 'noSteps' };
  const path: SharedPath = {
    name: line(name, LONGEST_NAME),
    definition: line(definition, LONGEST_NOTE),
    steps: read,
    arguments: linesIn(claims),
    checklist: (Array.isArray(checklist) ? checklist : []).flatMap((item) => itemIn(item) ?? []),
    failureModes: linesIn(failureModes),
  };
  return { kind: 'path', path, leftOut: written.length - read.length };
}

function isTooLong(list: unknown): boolean {
  return Array.isArray(list) && list.length > MOST_PARTS;
}

function line(text: unknown, most: number): string {
  return isText(text) ? shortened(oneLine(text.slice(0, 4 * most)), most) : '';
}

function linesIn(list: unknown): string[] {
  return (Array.isArray(list) ? list : []).map((text) => line(text, LONGEST_LINE)).filter((text) => text !== '');
}

function stepIn(step: unknown): SharedStep | null {
  if (!isObject(step)) return null;
  const { title, url } = step as Record<string, unknown>;
  const address = isText(url) && url.length <= LONGEST_NOTE ? normaliseAddress(url) : null;
  const words = line(title, LONGEST_LINE);
  if (address === null || words === '') return null;
  return { title: words, url: address };
}

function itemIn(item: unknown): SharedItem | null {
  if (!isObject(item)) return null;
  const { text, done, note } = item as Record<string, unknown>;
  const words = line(text, LONGEST_LINE);
  if (words === '') return null;
  const noted = isText(note) ? shortened(note.trim(), LONGEST_NOTE) : '';
  return { text: words, ...(done === true && { done: true as const }), ...(noted !== '' && { note: noted }) };
}

function distinct(steps: readonly SharedStep[]): SharedStep[] {
  return [...new Map(steps.toReversed().map((step) => [step.url, step])).values()].toReversed();
}
