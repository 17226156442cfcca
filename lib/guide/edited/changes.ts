import {
  partKey,
  partText,
  type EditedKind,
  type EditedList,
  type EditedListKind,
  type EditedSections,
  type GuideChange,
  type GuidePart,
} from '../../model/edition';
import type { Guide, Reference } from '../../model/guide';
import { definitionIn, partsIn } from '../../model/guideParts';
import { canonicalJson } from '../../model/record';
import { comparable } from '../../model/text';
import { insertedBy, orderedBy, without } from './parts';

/**
 * A line with this share of its words in common with another one, of all that both have, is that one in other words.
 */
const SAME_WORDS = 0.5;
/** In the order in which a guide is shown. */
const LISTS = [
  'steps',
  'arguments',
  'checklist',
  'failureModes',
  'related',
  'references',
] as const satisfies readonly EditedListKind[];

/**
 * An edition over the guide of today. A list of all posts of a topic, which nobody but Waymark has made, has new posts
 * by itself and tells of none: what the reader has taken out or added stays so.
 *
 * @param guide without the edition
 */
export function upToDate(edition: EditedSections, guide: Guide): EditedSections {
  const { references } = edition;
  const { origin, content } = guide.references;
  if (references === null || origin !== 'compiled') return edition;
  const was = new Set(references.was.map(partKey));
  const here = new Set(content.map(partKey));
  const left = references.now.filter((post) => here.has(partKey(post)) || !was.has(partKey(post)));
  const come = content.filter((post) => !was.has(partKey(post)));
  const now = come.reduce<Reference[]>((posts, post) => insertedBy(posts, post, content), left);
  return { ...edition, references: { was: content, now } };
}

/**
 * What a guide has changed since its sections were edited, section by section: what the reader did to a section is no
 * change of the guide's, nor is a line that was hidden.
 *
 * @param guide without the edition
 */
export function changesSince(guide: Guide, edition: EditedSections, hidden: readonly string[]): GuideChange[] {
  const { definition } = edition;
  const current = definitionIn(guide);
  const redefined: GuideChange[] =
    definition === null || definition.was === current || definition.now === current
      ? []
      : [{ kind: 'redefined', section: 'definition', from: definition.was, to: current }];
  const lists = LISTS.flatMap((section) => {
    const list = edition[section];
    return list === null ? [] : listChanges(section, list, partsIn(guide, section), new Set(hidden));
  });
  return [...redefined, ...lists];
}

function listChanges(
  section: EditedListKind,
  { was, now }: EditedList<GuidePart>,
  current: readonly GuidePart[],
  hidden: ReadonlySet<string>,
): GuideChange[] {
  const [before, mine, after] = [was, now, current].map((parts) => new Set(parts.map(partKey)));
  const isIn = (set: ReadonlySet<string> | undefined, part: GuidePart): boolean => set?.has(partKey(part)) === true;
  const gone = was.filter((part) => !isIn(after, part) && isIn(mine, part) && !hidden.has(partText(part)));
  const come = current.filter((part) => !isIn(before, part) && !isIn(mine, part));
  const paired = new Set<GuidePart>();
  const changes = come.map((to): GuideChange => {
    // Another post is another one, whatever its title.
    const from = !('statement' in to)
      ? undefined
      : gone.find((part) => !paired.has(part) && isReworded(partText(part), partText(to)));
    if (from === undefined) return { kind: 'added', section, part: to };
    paired.add(from);
    return { kind: 'reworded', section, from, to };
  });
  const removed = gone
    .filter((part) => !paired.has(part))
    .map((part): GuideChange => ({ kind: 'removed', section, part }));
  return [...changes, ...removed, ...(isReordered(was, current) ? [{ kind: 'reordered', section } as const] : [])];
}

/** Whether most of the words of two lines are the same. */
function isReworded(a: string, b: string): boolean {
  const [here, there] = [a, b].map((text) => new Set(comparable(text).split(' ')));
  if (here === undefined || there === undefined) return false;
  const common = [...here].filter((word) => there.has(word)).length;
  return common / (here.size + there.size - common) >= SAME_WORDS;
}

/** Whether those that stand in both stand there in another order. */
function isReordered(was: readonly GuidePart[], current: readonly GuidePart[]): boolean {
  return orderedBy(was, current).some((part, at) => part !== was[at]);
}

/**
 * The edition once a change of the guide's is dealt with: taken over, or left. Either way it is none any more. A
 * section that is then as the guide has it is edited no longer.
 *
 * @param guide without the edition
 */
export function settled(edition: EditedSections, change: GuideChange, isTaken: boolean, guide: Guide): EditedSections {
  if (change.kind === 'redefined') {
    const { definition } = edition;
    if (definition === null) return edition;
    return withSection(edition, 'definition', { was: change.to, now: isTaken ? change.to : definition.now });
  }
  const list: EditedList<GuidePart> | null = edition[change.section];
  if (list === null) return edition;
  const after = (parts: readonly GuidePart[]): GuidePart[] => partsAfter(parts, change, partsIn(guide, change.section));
  return withSection(edition, change.section, {
    was: after(list.was),
    now: isTaken ? after(list.now) : list.now,
  });
}

function partsAfter(
  parts: readonly GuidePart[],
  change: Exclude<GuideChange, { readonly kind: 'redefined' }>,
  current: readonly GuidePart[],
): GuidePart[] {
  switch (change.kind) {
    case 'added':
      return insertedBy(parts, change.part, current);
    case 'removed':
      return without(parts, partKey(change.part));
    case 'reordered':
      return orderedBy(parts, current);
    case 'reworded': {
      const from = partKey(change.from);
      return parts.map((part) => (partKey(part) === from ? change.to : part));
    }
  }
}

/** The edition with another version of one section; one that is as the guide had it is no longer edited. */
export function withSection(
  edition: EditedSections,
  section: EditedKind,
  edited: EditedList<GuidePart> | EditedSections['definition'],
): EditedSections {
  const isSame = edited === null || canonicalJson(edited.was) === canonicalJson(edited.now);
  return { ...edition, [section]: isSame ? null : edited };
}
