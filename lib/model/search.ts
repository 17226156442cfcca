import type { Address } from './address';
import type { ArchiveId } from './archive';
import type { StepRole } from './path';
import type { PostUrl } from './post';
import type { ReadingState } from './reading';
import type { Topic } from './topic';

/** A stretch of a text; `hit`: it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** A found post. */
export interface FoundPost {
  readonly kind: 'post';
  readonly url: PostUrl;
  readonly archive: { readonly id: ArchiveId; readonly name: string };
  readonly title: readonly TextPart[];
  /** Of the summary, or of the body, around where the words stand; empty when there is neither. */
  readonly excerpt: readonly TextPart[];
  /** The topics with a word that neither title nor excerpt shows. */
  readonly topics: readonly (readonly TextPart[])[];
  /** It has all of the words, and not only some. */
  readonly isWhole: boolean;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly state: ReadingState;
  /** Where it stands on the path of the topic that is shown first for it; null when it is no step. */
  readonly step: { readonly topic: Topic; readonly role: StepRole } | null;
}

/** A found sentence: of a guide, or the reader's own. It leads to its topic; a highlight leads to its post. */
export interface FoundSentence {
  readonly kind: 'item' | 'note' | 'highlight';
  /** Unique among the results. */
  readonly id: string;
  readonly archive: { readonly id: ArchiveId; readonly name: string };
  readonly words: readonly TextPart[];
  /** What the words belong to: the topic's name, the checklist item of a note, the title of a highlight's post. */
  readonly about: string;
  readonly topic: Topic | null;
  readonly post: PostUrl | null;
  /** Of a highlight: its archive has the post no more. */
  readonly isGone?: boolean;
}

export type Found = FoundPost | FoundSentence;

/** What is wrong with a filter; each has a sentence, `searchProblem_<code>`. */
export type FilterProblemCode =
  | 'unknown_state'
  | 'unknown_has'
  | 'bad_date'
  | 'no_value'
  | 'empty_range'
  | 'no_topic'
  | 'no_archive';

export interface FilterProblem {
  readonly code: FilterProblemCode;
  /** The filter as it was written: `is:done`. */
  readonly filter: string;
}

/** What an answer was taken from: the index; or, while a part of it is being made, the posts one by one. */
export type Completeness =
  | { readonly kind: 'whole' }
  | { readonly kind: 'indexing'; readonly done: number; readonly total: number };

export interface SearchAnswer {
  /** What was asked, as typed. */
  readonly asked: string;
  readonly found: readonly Found[];
  /** Posts that match, those that are not shown included. */
  readonly posts: number;
  readonly problems: readonly FilterProblem[];
  readonly completeness: Completeness;
}

/** Something to search for, offered while nothing is typed. */
export interface SearchSuggestion {
  /** What is put into the box. */
  readonly query: string;
  readonly kind: 'under-way' | 'unread' | 'notes' | 'highlights' | 'topic';
  /** The topic's name, of a topic. */
  readonly name: string;
}

/** Where is searched. */
export type SearchScope = 'archive' | 'all';

/** Milliseconds without a key after which the reader is taken to look at the answer; letters of a word come faster. */
export const TYPING_PAUSE_MS = 150;

/** What the search box of a surface shows. */
export interface SearchState {
  readonly query: string;
  readonly scope: SearchScope;
  /** The archive that `archive` means; null on a page of none, where all is searched. */
  readonly here: { readonly id: ArchiveId; readonly name: string } | null;
  readonly suggestions: readonly SearchSuggestion[];
  /** The answer to the last question that was answered; null while none is asked. */
  readonly answer: SearchAnswer | null;
  readonly failed: boolean;
}

/** What opening a result leads to. */
export type SearchTarget =
  | { readonly kind: 'page'; readonly url: Address }
  | { readonly kind: 'topic'; readonly archive: ArchiveId; readonly topic: Topic };

/** A post or highlight leads to its page, an item or note to its topic. */
export function targetOf(found: Found): SearchTarget | null {
  if (found.kind === 'post') return { kind: 'page', url: found.url };
  if (found.topic !== null) return { kind: 'topic', archive: found.archive.id, topic: found.topic };
  return found.post === null ? null : { kind: 'page', url: found.post };
}
