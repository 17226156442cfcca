import { topicNote, type TakenPost, type TakenTopic } from '../taken';

/** A fact of a note's head: a text, a number, or a list of texts. */
export type Fact = readonly [name: string, value: string | number | readonly string[]];

/** A note as a form writes it: its head, and the part of it that is ours. */
export interface NoteParts {
  readonly facts: readonly Fact[];
  /** Between our marks; without them. */
  readonly body: string;
}

/** One of the three ways in which notes are written. */
export interface NoteForm {
  /** The head of a note, with its own line breaks; facts of the reader's own stay in it. */
  readonly head: (facts: readonly Fact[], kept: readonly string[]) => string;
  /** The head of an old note apart from the rest: the lines of facts that are not ours, and the text below. */
  readonly apart: (text: string, ours: ReadonlySet<string>) => { readonly kept: string[]; readonly rest: string };
  /** The lines between which the note is ours. */
  readonly marks: readonly [begin: string, end: string];
  readonly post: (post: TakenPost) => NoteParts;
  readonly topic: (topic: TakenTopic) => NoteParts;
}

/** The name of the fact by which a note is known again, wherever its file is and whatever it is called. */
export const IDENTITY = 'waymark';

export function postFacts(post: TakenPost): Fact[] {
  const { title, url, blog, date, topics, percent, finishedAt, highlights } = post;
  const tags = [...new Set(highlights.flatMap((highlight) => highlight.tags))];
  return [
    [IDENTITY, url],
    ['title', title],
    ['source', url],
    ['blog', blog],
    ...(date === null ? [] : [['published', date] as const]),
    ...(finishedAt === null ? [] : [['finished', new Date(finishedAt).toISOString().slice(0, 10)] as const]),
    ['read', percent],
    ...(topics.length === 0 ? [] : [['topics', topics] as const]),
    ...(tags.length === 0 ? [] : [['tags', tags] as const]),
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

/** All names that we give to facts: those of an old head are written anew, and others are the reader's. */
export const OUR_FACTS: ReadonlySet<string> = new Set([
  IDENTITY,
  'title',
  'source',
  'blog',
  'published',
  'finished',
  'read',
  'topics',
  'tags',
]);

/** A name for a block of a note that stays the same: letters, digits and dashes, as Obsidian allows. */
export function blockId(id: string): string {
  return `wm-${id.replace(/[^A-Za-z0-9-]/g, '-')}`;
}
