import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { NoteChoice } from '../model/exchange';
import type { Highlight } from '../model/highlight';
import type { PostUrl } from '../model/post';

/** A post that the reader marked something in, as files for others tell it. */
export interface TakenPost {
  readonly url: PostUrl;
  readonly archive: ArchiveId;
  /** What its blog is called. */
  readonly blog: string;
  readonly title: string;
  /** Day of publication, `YYYY-MM-DD`; null when it is not known. */
  readonly date: string | null;
  /** The names of its topics. */
  readonly topics: readonly string[];
  /** 0–100, whole. */
  readonly percent: number;
  /** When it was finished: milliseconds since 1970; null while it is not, or where nobody knows. */
  readonly finishedAt: number | null;
  /** In the order of the page. */
  readonly highlights: readonly Highlight[];
}

/** A line of a checklist. */
export interface TakenItem {
  readonly text: string;
  readonly done: boolean;
  /** Empty: there is none. */
  readonly note: string;
}

/** A topic, with what the reader made of its checklist. */
export interface TakenTopic {
  readonly archive: ArchiveId;
  readonly slug: string;
  readonly blog: string;
  readonly name: string;
  /** Each time that the reader went through its checklist; the name is empty where it has none. */
  readonly runs: readonly { readonly name: string; readonly items: readonly TakenItem[] }[];
  /** Those of its path first, in its order. */
  readonly posts: readonly { readonly title: string; readonly url: PostUrl; readonly isRead: boolean }[];
}

/** An archive that the reader follows. */
export interface TakenArchive {
  readonly id: ArchiveId;
  readonly name: string;
  /** Null where none is known. */
  readonly feed: Address | null;
}

/** What of the reader's goes into files for others. */
export interface Taken {
  readonly posts: readonly TakenPost[];
  /** Posts of which all that was marked is deleted: a note that was written of one before tells of it no more. */
  readonly unmarked: readonly TakenPost[];
  readonly topics: readonly TakenTopic[];
  readonly archives: readonly TakenArchive[];
}

/** What names the note of a topic. That of a post is named by its address. */
export function topicNote({ archive, slug }: Pick<TakenTopic, 'archive' | 'slug'>): string {
  return `${archive} ${slug}`;
}

/** The notes that can be written of what was taken: of topics, then of posts. */
export function noteChoices({ topics, posts }: Taken): NoteChoice[] {
  return [
    ...topics.map((topic) => ({ id: topicNote(topic), title: topic.name, blog: topic.blog })),
    ...posts.map(({ url, title, blog }) => ({ id: url, title, blog })),
  ];
}

/** What one note is made of. */
export function takenFor(note: NoteChoice['id'], taken: Taken): Taken {
  return {
    ...taken,
    topics: taken.topics.filter((topic) => topicNote(topic) === note),
    posts: taken.posts.filter(({ url }) => url === note),
    unmarked: taken.unmarked.filter(({ url }) => url === note),
  };
}
