import type { ArchiveId } from './archive';
import type { Reference } from './guide';
import type { GuideId } from './guideId';
import type { Step } from './path';
import type { PostRef } from './post';
import { mergeStamped, type Groups, type Stamped } from './record';
import type { Statement } from './statement';

/** The sections of lines, and those of posts, that a reader can edit beside the definition. */
export type EditedLinesKind = 'arguments' | 'checklist' | 'failureModes';
export type EditedPostsKind = 'steps' | 'related' | 'references';
export type EditedListKind = EditedLinesKind | EditedPostsKind;
export type EditedKind = 'definition' | EditedListKind;

/** A line of a section, with what names it there. */
export interface GuideLine {
  readonly id: string;
  readonly statement: Statement;
}

export type GuidePart = GuideLine | Step | PostRef | Reference;

/** A section as the reader has it, and as the guide had it when it was edited: what the guide changes since is told. */
export interface EditedList<Part> {
  readonly was: readonly Part[];
  readonly now: readonly Part[];
}

/** A section that the reader has not edited is null: it goes on as the guide has it. */
export interface EditedSections {
  readonly definition: { readonly was: string; readonly now: string } | null;
  readonly steps: EditedList<Step> | null;
  readonly arguments: EditedList<GuideLine> | null;
  readonly checklist: EditedList<GuideLine> | null;
  readonly failureModes: EditedList<GuideLine> | null;
  readonly related: EditedList<PostRef> | null;
  readonly references: EditedList<Reference> | null;
}

/** The reader's own version of one guide. It lies over the published or compiled one, which goes on beneath it. */
export interface Edition extends Stamped, EditedSections {
  readonly id: GuideId;
  readonly archive: ArchiveId;
}

/** What is changed and merged of an edition: each section by itself. */
export const EDITION_GROUPS = {
  definition: ['definition'],
  steps: ['steps'],
  arguments: ['arguments'],
  checklist: ['checklist'],
  failureModes: ['failureModes'],
  related: ['related'],
  references: ['references'],
} as const satisfies Groups<Edition>;

export const NOTHING_EDITED = {
  definition: null,
  steps: null,
  arguments: null,
  checklist: null,
  failureModes: null,
  related: null,
  references: null,
} as const satisfies EditedSections;

export function mergeEditions(a: Edition, b: Edition): Edition {
  return mergeStamped<Edition>(EDITION_GROUPS, a, b);
}

/** What a reader does to the parts of one section. */
export type PartEdit =
  | { readonly kind: 'move'; readonly key: string; /** Places, up where it is below zero. */ readonly by: number }
  | { readonly kind: 'take-out' | 'put-back'; readonly key: string }
  | { readonly kind: 'reword'; readonly key: string; readonly text: string }
  | { readonly kind: 'add-line'; readonly text: string }
  | { readonly kind: 'add-post'; readonly post: PostRef };

/** What the guide has changed since a section of it was edited, to be taken over or not. */
export type GuideChange =
  | { readonly kind: 'redefined'; readonly section: 'definition'; readonly from: string; readonly to: string }
  | { readonly kind: 'added' | 'removed'; readonly section: EditedListKind; readonly part: GuidePart }
  | { readonly kind: 'reworded'; readonly section: EditedListKind; readonly from: GuidePart; readonly to: GuidePart }
  | { readonly kind: 'reordered'; readonly section: EditedListKind };

/** What is shown of a reader's edition beside the guide that it makes. */
export interface GuideEdition {
  /** The sections that the reader has edited. */
  readonly sections: readonly EditedKind[];
  readonly changes: readonly GuideChange[];
  /** The lines of edited sections, with what names them: a reworded line keeps the id that it had. */
  readonly lines: Readonly<Partial<Record<'arguments' | 'failureModes', readonly GuideLine[]>>>;
  /** The lines and posts of the guide that the reader took out, by section. */
  readonly takenOut: Readonly<Partial<Record<EditedListKind, readonly GuidePart[]>>>;
}

/** What names a post or a line within its section. */
export function partKey(part: GuidePart): string {
  return 'statement' in part ? part.id : (part.url ?? part.title);
}

/** Its words: a line's text, a post's title. */
export function partText(part: GuidePart): string {
  return 'statement' in part ? part.statement.text : part.title;
}

/** What names a change among those of a guide. */
export function changeKey(change: GuideChange): string {
  switch (change.kind) {
    case 'redefined':
    case 'reordered':
      return `${change.section} ${change.kind}`;
    case 'reworded':
      return `${change.section} ${change.kind} ${partKey(change.to)}`;
    default:
      return `${change.section} ${change.kind} ${partKey(change.part)}`;
  }
}
