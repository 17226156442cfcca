import { topicNote, type TakenPost, type TakenTopic } from '../taken';
import type { OldFact } from './frontMatter';

/** A fact of a note's head: a text, a number, or a list of texts. Null is one that is ours to tell, and is not so. */
export type Fact = readonly [name: string, value: string | number | readonly string[] | null];

/** A fact that is written. */
export type ToldFact = readonly [name: string, value: NonNullable<Fact[1]>];

/** A note as a form writes it: its head, and the part of it that is ours. */
export interface NoteParts {
  readonly facts: readonly Fact[];
  /** Between our marks; without them. */
  readonly body: string;
}

/** One of the three ways in which notes are written. */
export interface NoteForm {
  /** The head of a note, with its own line breaks; facts of the reader's own stay in it. */
  readonly head: (facts: readonly ToldFact[], kept: readonly string[]) => string;
  /** The head of an old note, fact by fact, apart from the text below. */
  readonly apart: (text: string) => { readonly facts: readonly OldFact[]; readonly rest: string };
  /** The tags in lines of ours: what they say of its highlights was not put into the head by the reader. */
  readonly tagsIn: (lines: readonly string[]) => string[];
  /** What is written between our marks, with what another program needs of the lines that stood there. */
  readonly renewed: (body: string, before: readonly string[]) => string;
  /** The lines between which the note is ours. */
  readonly marks: readonly [begin: string, end: string];
  readonly post: (post: TakenPost) => NoteParts;
  readonly topic: (topic: TakenTopic) => NoteParts;
}

/** The name of the fact by which a note is known again, wherever its file is and whatever it is called. */
export const IDENTITY = 'waymark';

export const TAGS = 'tags';

export function postFacts(post: TakenPost): Fact[] {
  const { title, url, blog, date, topics, percent, finishedAt, highlights } = post;
  const tags = [...new Set(highlights.flatMap((highlight) => highlight.tags))];
  return [
    [IDENTITY, url],
    ['title', title],
    ['source', url],
    ['blog', blog],
    ...(date === null ? [] : [['published', date] as const]),
    ['finished', finishedAt === null ? null : new Date(finishedAt).toISOString().slice(0, 10)],
    ['read', percent],
    ['topics', topics],
    [TAGS, tags],
  ];
}

export function topicFacts(topic: TakenTopic): Fact[] {
  const { name, blog } = topic;
  return [
    [IDENTITY, topicNote(topic)],
    ['title', name],
    ['blog', blog],
  ];
}

/** A name for a block of a note that stays the same: letters, digits and dashes, as Obsidian allows. */
export function blockId(id: string): string {
  return `wm-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
