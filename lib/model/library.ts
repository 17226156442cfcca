import type { Archive, ArchiveId } from './archive';
import type { Elsewhere, UnderWay } from './elsewhere';
import type { PostUrl } from './post';
import type { ProblemCode } from './problem';
import type { ShownPost } from './shownPost';
import type { Topic } from './topic';
import type { TopicRow } from './topicsView';

/** The parts of the library, in the order in which they are listed. */
export const LIBRARY_PARTS = ['continue', 'new', 'finished', 'archives'] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** What the library shows. Each place has an address, so that the browser's ways back and bookmarks lead to it. */
export type LibraryPlace =
  | { readonly view: LibraryPart }
  /** An archive's topics and series. */
  | { readonly view: 'archive'; readonly archive: ArchiveId }
  /** The posts of one of its topics, or (null) all of its posts. */
  | { readonly view: 'posts'; readonly archive: ArchiveId; readonly topic: string | null };

export const FIRST_PLACE: LibraryPlace = { view: 'continue' };

/** The place that an address names; an odd one names the first. `hash`: with its `#`, or empty. */
export function placeIn(hash: string): LibraryPlace {
  const [name, query] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const archive = asked.get('archive') as ArchiveId | null;
  if (archive !== null && name === 'archive') return { view: 'archive', archive };
  if (archive !== null && name === 'posts') return { view: 'posts', archive, topic: asked.get('topic') };
  const view = LIBRARY_PARTS.find((part) => part === name);
  return view === undefined ? FIRST_PLACE : { view };
}

/** The address of a place, with its `#`. */
export function hashOf({ view, ...about }: LibraryPlace): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(about)) if (typeof value === 'string') asked.set(name, value);
  return asked.size === 0 ? `#${view}` : `#${view}?${asked}`;
}

/** The part that a place belongs to. */
export function partOf({ view }: LibraryPlace): LibraryPart {
  return view === 'archive' || view === 'posts' ? 'archives' : view;
}

/** A post as the library lists it: of whatever archive. */
export interface LibraryPost extends Omit<ShownPost, 'current'> {
  readonly url: PostUrl;
  readonly archive: Pick<Archive, 'id' | 'name'>;
  /** Its archive has it no more: what the reader made of it is kept. */
  readonly isGone: boolean;
}

/** Posts of which only those in sight are read; the others are known by their addresses. */
export interface PostsInSight {
  readonly urls: readonly PostUrl[];
  readonly known: ReadonlyMap<PostUrl, LibraryPost>;
}

/** What came out in an archive since the reader last looked at it. */
export interface ArchiveNews {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  /** Newest first, unread. */
  readonly posts: readonly LibraryPost[];
}

/** An archive with what the reader has read of it. */
export interface ArchiveLine {
  readonly archive: Pick<Archive, 'id' | 'name' | 'problem'>;
  readonly posts: number;
  readonly topics: number;
  readonly read: number;
  /** Day of its newest post, `YYYY-MM-DD`; null where none has a date. */
  readonly newest: string | null;
}

/** What a place of the library comes to. */
export type LibraryContent =
  | { readonly view: 'continue'; readonly underWay: readonly UnderWay[]; readonly begin: Elsewhere['begin'] }
  | { readonly view: 'new'; readonly news: readonly ArchiveNews[] }
  | ({ readonly view: 'finished' } & PostsInSight)
  | { readonly view: 'archives'; readonly archives: readonly ArchiveLine[] }
  | {
      readonly view: 'archive';
      readonly archive: Pick<Archive, 'id' | 'name' | 'problem'>;
      readonly posts: number;
      readonly rows: readonly TopicRow[];
    }
  | ({
      readonly view: 'posts';
      readonly archive: Pick<Archive, 'id' | 'name'>;
      /** Null: all of its posts. */
      readonly topic: Topic | null;
    } & PostsInSight)
  /** A place of an archive that is not followed, or of a topic that is not known. */
  | { readonly view: 'nothing' };

export type LibraryState =
  | { readonly kind: 'loading'; readonly place: LibraryPlace }
  | { readonly kind: 'open'; readonly place: LibraryPlace; readonly content: LibraryContent }
  | { readonly kind: 'problem'; readonly place: LibraryPlace; readonly code: ProblemCode };

/** How much there is in the parts of which a reader wants to know it, none where there is nothing. */
export type LibraryCounts = Partial<Readonly<Record<LibraryPart, number>>>;

/** What was done in the library last, and can be taken back. */
export type LibraryDone = { readonly kind: 'all-seen'; readonly posts: number };
