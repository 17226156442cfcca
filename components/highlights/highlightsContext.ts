import { createContext } from 'preact';
import type { GuideId, RunId } from '../../lib/model/guideId';
import type {
  Colour,
  Evidence,
  HighlightId,
  PostHighlights,
  ShownHighlight,
  TypedNote,
} from '../../lib/model/highlight';
import type { NoteChange } from '../../lib/model/note';
import type { Attempt } from '../../lib/model/trouble';

export interface HighlightEvents {
  /** Goes to it on its page, opening that when it is not in front. */
  readonly onGo: (highlight: ShownHighlight) => void;
  readonly onRecolour: (highlight: ShownHighlight, colour: Colour) => void;
  /** An empty note removes it. Gives the note as it is stored then. */
  readonly onNote: (highlight: ShownHighlight, change: NoteChange) => Promise<Attempt<string>>;
  readonly onTags: (highlight: ShownHighlight, tags: readonly string[]) => Promise<Attempt<unknown>>;
  /** The reader has left the note that was asked for. */
  readonly onNoted: () => void;
  /** The reader goes on in the panel with what was typed on the page. */
  readonly onTaken: () => void;
  readonly onAttach: (highlight: ShownHighlight, evidence: Evidence | null) => void;
  readonly onRemove: (highlight: ShownHighlight) => Promise<Attempt<unknown>>;
  /** Undoes a removal: the highlight comes back with its note. */
  readonly onRestore: (highlight: ShownHighlight) => Promise<Attempt<unknown>>;
}

/** The highlights that a panel shows: in a section of their own, and as evidence at the items of the checklist. */
export interface ShownHighlights extends HighlightEvents {
  readonly posts: readonly PostHighlights[];
  /** The guide whose checklist is shown; null when none is. */
  readonly guide: GuideId | null;
  /** The open run of that checklist. */
  readonly run: RunId;
  /** The highlight whose note the reader wants to write. */
  readonly noting: HighlightId | null;
  /** What is typed to it on the page; null when nothing is. */
  readonly typed: TypedNote | null;
}

/** Null on surfaces without highlights. */
export const HighlightsContext = createContext<ShownHighlights | null>(null);
