import type { ArchiveId } from './archive';
import type { ItemId } from './checklist';
import type { GuideId, RunId } from './guideId';
import { mergeNoted, NOTE_FIELDS, otherVersionOf, type NoteChange, type Noted, type OtherNote } from './note';
import type { Passage } from './passage';
import type { PostUrl } from './post';
import type { Groups, Stamped } from './record';

export type HighlightId = string & { readonly __brand: 'HighlightId' };

/** In the order in which they are offered. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** The item of a guide's checklist that a highlight is the evidence of, in one run of it. */
export interface Evidence {
  readonly guide: GuideId;
  readonly run: RunId;
  readonly item: ItemId;
}

/** A passage that the reader marked in a post, with a note or none. Its text is kept, whatever becomes of the page. */
export interface Highlight extends Stamped, Noted {
  readonly id: HighlightId;
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  readonly passage: Passage;
  readonly colour: Colour;
  readonly evidence: Evidence | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Words that the reader finds it by, in the order in which they were given. */
  readonly tags: readonly string[];
}

/** What is changed and merged of a highlight, each by itself. */
export const HIGHLIGHT_GROUPS = {
  target: ['post', 'archive', 'passage', 'createdAt'],
  colour: ['colour'],
  evidence: ['evidence'],
  note: NOTE_FIELDS,
  tags: ['tags'],
} as const satisfies Groups<Highlight>;

/** What a highlight is before the reader does more than mark it. */
export const PLAIN_HIGHLIGHT = { evidence: null, note: '', tags: [] } as const satisfies Partial<Highlight>;

export function mergeHighlights(a: Highlight, b: Highlight): Highlight {
  return mergeNoted<Highlight>(HIGHLIGHT_GROUPS, a, b);
}

/** What the reader can change about a highlight. */
export interface HighlightChange extends Partial<Pick<Highlight, 'colour' | 'evidence' | 'tags' | 'deleted'>> {
  readonly note?: NoteChange;
}

/** All that a page is told of a highlight: what to paint, and how, and whether there is a note. Never the note. */
export interface PageMark extends Pick<Highlight, 'id' | 'passage' | 'colour'> {
  readonly hasNote: boolean;
}

/** What the reader changes about a highlight on its page. */
export type PageMarkChange = Partial<Pick<Highlight, 'colour' | 'deleted'>>;

/** Where a page's highlights stand in its text: an offset, or null for one that is not found there now. */
export type MarkPlaces = Readonly<Record<HighlightId, number | null>>;

/** A passage that was marked on the open page just now. */
export type MarkedNow = Pick<ShownHighlight, 'id' | 'colour' | 'text'>;

/** What the reader types on a page to the note of a highlight, while the panel has not got the keyboard. */
export interface TypedNote {
  readonly id: HighlightId;
  readonly post: PostUrl;
  /** When the typing began: milliseconds since 1970. Tells one typing from another. */
  readonly since: number;
  /** The note as it was stored then. */
  readonly base: string;
  /** All that was typed since. */
  readonly words: string;
}

/** A highlight as listed. */
export interface ShownHighlight extends Pick<Highlight, 'id' | 'post' | 'colour' | 'note' | 'evidence' | 'tags'> {
  /** Its words as they were marked. */
  readonly text: string;
  /** What another machine wrote as its note, not knowing of it; absent where there is nothing. */
  readonly other?: OtherNote;
  /** Whether the open page lacks it now. */
  readonly lost: boolean;
}

/** The highlights of one post: in page order, those that the page lacks now after the others. */
export interface PostHighlights {
  readonly post: PostUrl;
  readonly title: string;
  readonly isOpen: boolean;
  /** Its archive has it no more. */
  readonly isGone?: boolean;
  readonly highlights: readonly ShownHighlight[];
}

/**
 * The highlights by post, the open post first and the others in the order given. `places` is what the open page
 * reports; null until it does.
 */
export function listHighlights(
  highlights: readonly Highlight[],
  posts: readonly { readonly url: PostUrl; readonly title: string; readonly isGone?: boolean }[],
  open: { readonly post: PostUrl | null; readonly places: MarkPlaces | null },
): PostHighlights[] {
  const inOrder = [...posts.filter(({ url }) => url === open.post), ...posts.filter(({ url }) => url !== open.post)];
  return inOrder.flatMap(({ url, title, isGone = false }) => {
    const isOpen = url === open.post;
    const placeOf = ({ id, passage }: Highlight): number | null => {
      const place = isOpen ? open.places?.[id] : undefined;
      return place === undefined ? passage.position.start : place;
    };
    const shown = highlights
      .filter((highlight) => highlight.post === url && !highlight.deleted)
      .toSorted(
        (a, b) =>
          (placeOf(a) ?? Infinity) - (placeOf(b) ?? Infinity) || a.passage.position.start - b.passage.position.start,
      )
      .map((highlight) => shownHighlight(highlight, placeOf(highlight) === null));
    return shown.length === 0 ? [] : [{ post: url, title, isOpen, ...(isGone && { isGone }), highlights: shown }];
  });
}

/** Highlights as a guide shows them: what is evidence in one of these guides, which it shows, is evidence in it. */
export function withEvidenceOf(
  highlights: readonly Highlight[],
  guides: ReadonlySet<GuideId>,
  guide: GuideId,
): readonly Highlight[] {
  if (guides.size < 2) return highlights;
  return highlights.map((one) =>
    one.evidence !== null && guides.has(one.evidence.guide) ? { ...one, evidence: { ...one.evidence, guide } } : one,
  );
}

/** A highlight as it is listed. */
export function shownHighlight(highlight: Highlight, lost: boolean): ShownHighlight {
  const { id, post, colour, note, evidence, tags, passage } = highlight;
  const other = otherVersionOf(highlight);
  return { id, post, colour, note, ...(other && { other }), evidence, tags, text: passage.quote.exact, lost };
}
