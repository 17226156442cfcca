import { createContext } from 'preact';
import type { EditedListKind, EditedSections, GuideChange, PartEdit } from '../../lib/model/edition';
import type { FoundPost } from '../../lib/model/search';
import type { Attempt } from '../../lib/model/trouble';

/** What a reader can do to the guide shown. Each gives what was edited before, which undoes it. */
export interface EditEvents {
  readonly onEdit: (section: EditedListKind, edit: PartEdit) => Promise<Attempt<unknown>>;
  /** Empty: as the guide has it. */
  readonly onDefine: (words: string) => Promise<Attempt<unknown>>;
  /** Takes changes of the guide over, or leaves them. */
  readonly onSettle: (
    changes: readonly GuideChange[],
    isTaken: boolean,
  ) => Promise<Attempt<EditedSections | undefined>>;
  /** Back to the guide as it is without the reader's edition. */
  readonly onOriginal: () => Promise<Attempt<EditedSections | undefined>>;
  readonly onUndoEdit: (before: EditedSections) => Promise<Attempt<unknown>>;
  /** The posts of all archives that a few typed words find. */
  readonly onFindPosts: (words: string) => Promise<readonly FoundPost[]>;
}

/** Null on surfaces where guides cannot be edited. */
export const EditContext = createContext<EditEvents | null>(null);
