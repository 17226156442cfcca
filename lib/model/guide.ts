import type { Address } from './address';
import type { ArchiveId } from './archive';
import type { ChecklistItem } from './checklist';
import type { GuideEdition } from './edition';
import type { PathChoice } from './keptPath';
import type { Step } from './path';
import type { PostRef } from './post';
import type { MinedStatement, Statement } from './statement';
import type { Topic } from './topic';

/** No section of a real guide is as long; what comes after is not read. */
export const MOST_ENTRIES = 200;

/** The parts of a guide. */
export type SectionKind =
  | 'definition'
  | 'arguments'
  | 'checklist'
  | 'failureModes'
  | 'steps'
  | 'related'
  | 'references';

/** Read from the archive's own topic page, derived from its posts, or as its reader has edited it. */
export type GuideOrigin = 'published' | 'compiled' | 'edited';

/** The figures of a topic. Months are `YYYY-MM`. */
export interface Coverage {
  readonly posts: number;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  /** The strongest adjacent topics, strongest first. */
  readonly adjacent: readonly Topic[];
  /** Telling words of the titles, most frequent first, at most four. Few posts may have none of them in common. */
  readonly motifs: readonly string[];
}

export interface Definition {
  /** The topic page's own words; null where it has none. */
  readonly text: string | null;
  /** A sentence of a post that says what the topic is; null where the page says it, or no post does. */
  readonly mined: MinedStatement | null;
  readonly coverage: Coverage;
}

export interface Reference extends PostRef {
  readonly summary: string | null;
}

/** What a topic page says. A section that the page lacks is null. */
export interface PublishedGuide {
  readonly archive: ArchiveId;
  readonly topic: Topic;
  /** The topic page. */
  readonly source: Address;
  /** When the page was read: milliseconds since 1970. */
  readonly readAt: number;
  /** What the page calls its sections; absent in a guide that was read before this was kept. */
  readonly headings?: Readonly<Partial<Record<SectionKind, string>>>;
  /** The page's own words, with what figures could be read from them. */
  readonly definition: { readonly text: string; readonly coverage: Partial<Coverage> } | null;
  readonly arguments: readonly Statement[] | null;
  readonly checklist: readonly ChecklistItem[] | null;
  readonly failureModes: readonly Statement[] | null;
  readonly steps: readonly Step[] | null;
  readonly related: readonly PostRef[] | null;
  readonly references: readonly Reference[] | null;
}

/** What can be derived from a topic's posts alone. Its statements are taken from them, word for word. */
export interface CompiledGuide {
  readonly archive: ArchiveId;
  readonly topic: Topic;
  readonly coverage: Coverage;
  readonly definition: MinedStatement | null;
  readonly arguments: readonly Statement[];
  readonly checklist: readonly ChecklistItem[];
  readonly failureModes: readonly Statement[];
  readonly steps: readonly Step[];
  readonly path: PathChoice;
  /** Of its posts, so many had a text to look through. */
  readonly looked: number;
  /** The topic's posts that are no step, newest first. */
  readonly more: readonly PostRef[];
  readonly references: readonly Reference[];
}

/** A part of a guide, and who made it. */
export interface Section<T> {
  readonly origin: GuideOrigin;
  /** What its author calls it; absent where Waymark made it, or the page's own heading is not known. */
  readonly heading?: string;
  readonly content: T;
}

/**
 * What the reader is shown: the published guide section by section, compiled where the archive publishes none, and over
 * both what the reader has edited.
 */
export interface Guide {
  readonly archive: ArchiveId;
  readonly topic: Topic;
  /** The topic page behind the published sections; null when all is compiled. */
  readonly source: Address | null;
  readonly definition: Section<Definition>;
  readonly arguments: Section<readonly Statement[]>;
  readonly checklist: Section<readonly ChecklistItem[]>;
  readonly failureModes: Section<readonly Statement[]>;
  readonly steps: Section<readonly Step[]>;
  /** Null for a path that the archive publishes, or the reader has edited. */
  readonly path: PathChoice | null;
  /** Of the topic's posts, so many had a text to look through. */
  readonly looked: number;
  /** Posts of the topic that are no step, newest first. */
  readonly more: readonly PostRef[];
  /** Those of `more` that are newer than every post the published guide names. */
  readonly newSince: readonly PostRef[];
  /** Absent where the reader has edited nothing of it. */
  readonly edition?: GuideEdition;
  readonly related: Section<readonly PostRef[]>;
  readonly references: Section<readonly Reference[]>;
}
