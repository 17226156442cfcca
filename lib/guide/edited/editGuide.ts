import type { ItemId } from '../../model/checklist';
import {
  partKey,
  partText,
  type EditedKind,
  type EditedList,
  type EditedLinesKind,
  type EditedListKind,
  type EditedSections,
  type GuideEdition,
  type GuideLine,
  type GuidePart,
} from '../../model/edition';
import type { Guide, Section } from '../../model/guide';
import { roleAt, type Step } from '../../model/path';
import type { PostRef } from '../../model/post';
import { changesSince, upToDate } from './changes';

const KINDS = [
  'definition',
  'steps',
  'arguments',
  'checklist',
  'failureModes',
  'related',
  'references',
] as const satisfies readonly EditedKind[];

/**
 * A guide as its reader has edited it: each edited section as they have it, all others as they are. The third layer,
 * over what is published and compiled.
 *
 * @param hidden the words of the lines that the reader does not want in it
 */
export function editGuide(guide: Guide, kept: EditedSections | undefined, hidden: readonly string[]): Guide {
  const edition = kept && upToDate(kept, guide);
  const sections = edition === undefined ? [] : KINDS.filter((kind) => edition[kind] !== null);
  if (edition === undefined || sections.length === 0) return guide;
  const steps = edition.steps === null ? null : stepsOf(edition.steps.now);
  const lines = (kind: EditedLinesKind): readonly GuideLine[] | null =>
    edition[kind]?.now.filter(({ statement }) => statement.kind !== 'mined' || !hidden.includes(statement.text)) ??
    null;
  const statements = (kind: 'arguments' | 'failureModes') => lines(kind)?.map(({ statement }) => statement) ?? null;
  return {
    ...guide,
    definition: edited(
      guide.definition,
      edition.definition === null
        ? null
        : { ...guide.definition.content, text: edition.definition.now || null, mined: null },
    ),
    arguments: edited(guide.arguments, statements('arguments')),
    checklist: edited(
      guide.checklist,
      lines('checklist')?.map(({ id, statement }) => ({ id: id as ItemId, statement })) ?? null,
    ),
    failureModes: edited(guide.failureModes, statements('failureModes')),
    steps: edited(guide.steps, steps),
    ...(steps !== null && besidePath(guide, steps)),
    related: edited(guide.related, edition.related?.now ?? null),
    references: edited(guide.references, edition.references?.now ?? null),
    edition: {
      sections,
      changes: changesSince(guide, edition, hidden),
      lines: linesOf({ arguments: lines('arguments'), failureModes: lines('failureModes') }),
      takenOut: takenOutOf(edition, hidden),
    },
  };
}

/** A section keeps the name that its author gave it. */
function edited<T>(section: Section<T>, content: T | null): Section<T> {
  return content === null ? section : { ...section, origin: 'edited', content };
}

/** By their places, but for the words that an author has for a place which is still the same. */
function stepsOf(parts: readonly Step[]): Step[] {
  return parts.map(({ title, url, role, label }, at) => {
    const place = roleAt(at, parts.length);
    return { title, url, role: place, ...(label !== undefined && role === place && { label }) };
  });
}

/** The posts that are no step any more stand beside the path, those that have become one do not. */
function besidePath(guide: Guide, steps: readonly Step[]): Pick<Guide, 'path' | 'more' | 'newSince'> {
  const onPath = new Set(steps.map(partKey));
  const isBeside = (post: PostRef): boolean => !onPath.has(post.url ?? post.title);
  const dropped = guide.steps.content.filter(isBeside).map(({ title, url }) => ({ title, url }));
  return { path: null, more: [...dropped, ...guide.more.filter(isBeside)], newSince: guide.newSince.filter(isBeside) };
}

function linesOf(
  lists: Readonly<Record<'arguments' | 'failureModes', readonly GuideLine[] | null>>,
): GuideEdition['lines'] {
  return Object.fromEntries(Object.entries(lists).filter(([, lines]) => lines !== null)) as GuideEdition['lines'];
}

function takenOutOf(
  edition: EditedSections,
  hidden: readonly string[],
): Partial<Record<EditedListKind, readonly GuidePart[]>> {
  const lists = KINDS.flatMap((kind): [EditedListKind, readonly GuidePart[]][] => {
    if (kind === 'definition') return [];
    const list: EditedList<GuidePart> | null = edition[kind];
    if (list === null) return [];
    const now = new Set(list.now.map(partKey));
    const out = list.was.filter((part) => !now.has(partKey(part)) && !hidden.includes(partText(part)));
    return out.length === 0 ? [] : [[kind, out]];
  });
  return Object.fromEntries(lists);
}
