import type { Before, Editable } from '../companion/editing';
import {
  NOTHING_EDITED,
  type EditedListKind,
  type EditedSections,
  type GuideChange,
  type PartEdit,
} from '../model/edition';
import type { TopicView } from '../model/view';
import type { Store } from '../store/open';
import { tellReaderChanged } from './readerActions';
import type { Attempted } from './troubles';

interface EditActionContext {
  readonly store: () => Promise<Store>;
  readonly view: () => TopicView | null;
}

/** What edits guides composes them: nothing that a surface starts with. */
const editing = () => import('../companion/editing');

/** What a reader can do to the guide shown. Each gives what was edited before, which undoes it. */
export function editActions({ store, view }: EditActionContext) {
  const onGuide = async (act: (ready: Store, of: Editable) => Promise<Before>): Promise<Before> => {
    const shown = view();
    if (shown === null) return undefined;
    const { archive, guide } = shown;
    const before = await act(await store(), { archive: guide.archive, topic: guide.topic });
    await tellReaderChanged(archive.id);
    return before;
  };
  const put = (sections: EditedSections): Promise<Before> =>
    onGuide((ready, { archive, topic }) =>
      ready.editions.change({ archive, topic: topic.slug }, () => sections, Date.now()),
    );
  return {
    edit: (section: EditedListKind, edit: PartEdit) =>
      onGuide(async (ready, of) => (await editing()).editSection(ready, of, section, edit)),
    define: (words: string) => onGuide(async (ready, of) => (await editing()).defineTopic(ready, of, words)),
    settle: (changes: readonly GuideChange[], isTaken: boolean) =>
      onGuide(async (ready, of) => (await editing()).settleChanges(ready, of, changes, isTaken)),
    toOriginal: () => put(NOTHING_EDITED),
    undo: (before: EditedSections) => put(before),
  };
}

/** The same as events of a surface. */
export function editEventsOf<Find>(actions: Attempted<ReturnType<typeof editActions>>, onFindPosts: Find) {
  return {
    onEdit: actions.edit,
    onDefine: actions.define,
    onSettle: actions.settle,
    onOriginal: actions.toOriginal,
    onUndoEdit: actions.undo,
    onFindPosts,
  };
}
