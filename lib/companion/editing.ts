import { settled, upToDate, withSection } from '../guide/edited/changes';
import { partsEdited } from '../guide/edited/parts';
import type { ArchiveId } from '../model/archive';
import type { EditedListKind, EditedSections, GuideChange, PartEdit } from '../model/edition';
import type { Guide } from '../model/guide';
import { definitionIn, partsIn } from '../model/guideParts';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';
import { loadGuide } from './loadGuide';

/** The guide that is edited. */
export interface Editable {
  readonly archive: ArchiveId;
  readonly topic: Topic;
}

/** What was edited of a guide before; undefined where nothing could be kept: its archive is not followed any more. */
export type Before = EditedSections | undefined;

/** Changes one section of the reader's edition; one that is not edited yet goes on from how the guide has it now. */
export function editSection(store: Store, of: Editable, section: EditedListKind, edit: PartEdit): Promise<Before> {
  return change(store, of, (before, original) => {
    const parts = partsIn(original, section);
    const list = before[section] ?? { was: parts, now: parts };
    return withSection(before, section, { was: list.was, now: partsEdited(section, list, edit) });
  });
}

/** The reader's own definition; none where it is empty. */
export function defineTopic(store: Store, of: Editable, words: string): Promise<Before> {
  return change(store, of, (before, original) => {
    const was = before.definition?.was ?? definitionIn(original);
    return withSection(before, 'definition', { was, now: words === '' ? was : words });
  });
}

/** Takes over what the guide has changed, or leaves it. */
export function settleChanges(
  store: Store,
  of: Editable,
  changes: readonly GuideChange[],
  isTaken: boolean,
): Promise<Before> {
  return change(store, of, (before, original) =>
    changes.reduce((edition, one) => settled(edition, one, isTaken, original), before),
  );
}

async function change(
  store: Store,
  { archive, topic }: Editable,
  after: (before: EditedSections, original: Guide) => EditedSections,
): Promise<Before> {
  const { original } = await loadGuide(store, archive, topic);
  return store.editions.change(
    { archive, topic: topic.slug },
    (before) => after(upToDate(before, original), original),
    Date.now(),
  );
}
