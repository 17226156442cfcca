import type { Archive, ArchiveId } from './archive';
import type { BinEntry } from './bin';
import type { PlannedMove } from './blogMove';
import type { Elsewhere, UnderWay } from './elsewhere';
import { COLOURS, type Colour, type Highlight, type ShownHighlight } from './highlight';
import type { Adding } from './overview';
import type { OwnPathId } from './ownPath';
import type { PostUrl } from './post';
import type { ProblemCode } from './problem';
import type { ShownPost } from './shownPost';
import type { Topic } from './topic';
import type { TopicRow } from './topicsView';
import type { TopicView } from './view';
import type { Year } from './year';

/** The parts of the library, in the order in which they are listed. */
export const LIBRARY_PARTS = [
  'continue',
  'new',
  'to-read',
  'finished',
  'archives',
  'highlights',
  'bin',
  'year',
] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** In which order what is to be read is listed: the reader's own, or the oldest post first. */
export const TO_READ_ORDERS = ['own', 'oldest'] as const;
export type ToReadOrder = (typeof TO_READ_ORDERS)[number];

/** Which highlights are shown; what is null does not count. */
export interface HighlightFilter {
  readonly archive: ArchiveId | null;
  /** Slug of a topic of that archive. */
  readonly topic: string | null;
  readonly colour: Colour | null;
  readonly tag: string | null;
}

export const NO_FILTER: HighlightFilter = { archive: null, topic: null, colour: null, tag: null };

/** What the library shows. Each place has an address, so that the browser's ways back and bookmarks lead to it. */
export type LibraryPlace =
  | { readonly view: Exclude<LibraryPart, 'to-read' | 'highlights'> }
  | { readonly view: 'to-read'; readonly order: ToReadOrder }
  | { readonly view: 'highlights'; readonly filter: HighlightFilter }
  /** A path of the reader's own. */
  | { readonly view: 'path'; readonly path: OwnPathId }
  /** An archive's topics and series. */
  | { readonly view: 'archive'; readonly archive: ArchiveId }
  /** The posts of one of its topics, or (null) all of its posts. */
  | { readonly view: 'posts'; readonly archive: ArchiveId; readonly topic: string | null }
  /** It has moved: to another address, or (null) to one that the reader is to say. */
  | { readonly view: 'moved'; readonly archive: ArchiveId; readonly to: ArchiveId | null };

export const FIRST_PLACE: LibraryPlace = { view: 'continue' };

/** The place that an address names; an odd one names the first. `hash`: with its `#`, or empty. */
export function placeIn(hash: string): LibraryPlace {
  const [name, query] = hash.replace(/^#/, '').split('?', 2);
  const asked = new URLSearchParams(query);
  const archive = asked.get('archive') as ArchiveId | null;
  if (archive !== null && name === 'archive') return { view: 'archive', archive };
  if (archive !== null && name === 'posts') return { view: 'posts', archive, topic: asked.get('topic') };
  if (archive !== null && name === 'moved') return { view: 'moved', archive, to: asked.get('to') as ArchiveId | null };
  const path = asked.get('path');
  if (path !== null && name === 'path') return { view: 'path', path: path as OwnPathId };
  const part = LIBRARY_PARTS.find((one) => one === name);
  if (part === 'highlights') {
    const colour = COLOURS.find((one) => one === asked.get('colour')) ?? null;
    return { view: part, filter: { archive, topic: archive && asked.get('topic'), colour, tag: asked.get('tag') } };
  }
  if (part !== 'to-read') return part === undefined ? FIRST_PLACE : { view: part };
  return { view: part, order: TO_READ_ORDERS.find((order) => order === asked.get('order')) ?? 'own' };
}

/** The place that a part begins with. */
export function placeOf(part: LibraryPart): LibraryPlace {
  return placeIn(`#${part}`);
}

/** The address of a place, with its `#`. */
export function hashOf({ view, ...about }: LibraryPlace): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries('filter' in about ? about.filter : about))
    if (typeof value === 'string') asked.set(name, value);
  return asked.size === 0 ? `#${view}` : `#${view}?${asked}`;
}

/** The part that a place belongs to. */
export function partOf({ view }: LibraryPlace): LibraryPart {
  if (view === 'path') return 'continue';
  return view === 'archive' || view === 'posts' || view === 'moved' ? 'archives' : view;
}

/** A post as the library lists it: of whatever archive. */
export interface LibraryPost extends Omit<ShownPost, 'current'> {
  readonly url: PostUrl;
  readonly archive: Pick<Archive, 'id' | 'name'>;
  /** It was read before Waymark or elsewhere, nobody knows when. */
  readonly isElsewhere: boolean;
}

/** Posts of which only those in sight are read; the others are known by their addresses. */
export interface PostsInSight {
  readonly urls: readonly PostUrl[];
  /** More follow: these are the first ones, which are shown until all are read. */
  readonly isFirst?: true;
  readonly known: ReadonlyMap<PostUrl, LibraryPost>;
}

/** An entry of the list to read, as the library shows it. */
export interface LibraryToRead extends Pick<LibraryPost, 'title' | 'state' | 'date' | 'minutes'> {
  readonly post: PostUrl;
  /** Null for a link outside of all archives. */
  readonly archive: Pick<Archive, 'id' | 'name'> | null;
  readonly tags: readonly string[];
}

/** A highlight as the library lists it. */
export interface LibraryMark extends ShownHighlight, Pick<Highlight, 'archive' | 'createdAt'> {}

/** Something in the bin, as the library lists it. */
export interface LibraryBinned extends BinEntry {
  /** Of its post, or else the host of its archive. */
  readonly title: string;
  /** Until it goes for good. */
  readonly daysLeft: number;
}

/** What highlights can be chosen by. */
export interface FilterChoices {
  readonly archives: readonly Pick<Archive, 'id' | 'name'>[];
  /** Of the chosen archive. */
  readonly topics: readonly Topic[];
  readonly tags: readonly string[];
}

/** The posts of a topic of an archive, or (null) all of them. */
export interface PostsOf {
  readonly archive: ArchiveId;
  readonly topic: string | null;
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

/** Where a blog is said to have moved to. */
export type MoveTarget =
  /** Not followed so far; `adding` tells how that stands. */
  | { readonly kind: 'unknown'; readonly archive: ArchiveId; readonly adding: Adding }
  | {
      readonly kind: 'followed';
      readonly archive: Pick<Archive, 'id' | 'name'>;
      /** How many posts are known there so far. */
      readonly known: number;
      readonly isDiscovering: boolean;
      readonly planned: Pick<PlannedMove, 'posts' | 'highlights'>;
    };

/** What a place of the library comes to. */
export type LibraryContent =
  | { readonly view: 'continue'; readonly underWay: readonly UnderWay[]; readonly begin: Elsewhere['begin'] }
  | { readonly view: 'path'; readonly shown: TopicView }
  | { readonly view: 'new'; readonly news: readonly ArchiveNews[] }
  | { readonly view: 'to-read'; readonly order: ToReadOrder; readonly entries: readonly LibraryToRead[] }
  | ({ readonly view: 'finished' } & PostsInSight)
  | {
      readonly view: 'highlights';
      readonly filter: HighlightFilter;
      /** The latest first; of the first ones until all are read. */
      readonly marks: readonly LibraryMark[];
      readonly count: number;
      readonly choices: FilterChoices;
      /** Posts that were in sight. */
      readonly known: ReadonlyMap<PostUrl, LibraryPost>;
    }
  | {
      readonly view: 'bin';
      /** What was deleted last comes first. */
      readonly entries: readonly LibraryBinned[];
    }
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
  | {
      readonly view: 'moved';
      readonly archive: Pick<Archive, 'id' | 'name'>;
      /** Null until an address is given. */
      readonly to: MoveTarget | null;
      /** The other archives that the reader follows. */
      readonly others: readonly Pick<Archive, 'id' | 'name'>[];
    }
  | { readonly view: 'year'; readonly year: Year }
  /** A place of an archive that is not followed, or of a topic or path that is not known. */
  | { readonly view: 'nothing' };

export type LibraryState =
  | { readonly kind: 'loading'; readonly place: LibraryPlace }
  | { readonly kind: 'open'; readonly place: LibraryPlace; readonly content: LibraryContent }
  | { readonly kind: 'problem'; readonly place: LibraryPlace; readonly code: ProblemCode };

/** How much there is in the parts of which a reader wants to know it, none where there is nothing. */
export type LibraryCounts = Partial<Readonly<Record<LibraryPart, number>>>;

/** What was done in the library last, and can be taken back. */
export type LibraryDone =
  | { readonly kind: 'all-seen'; readonly posts: number }
  | { readonly kind: 'not-to-read'; readonly title: string }
  | { readonly kind: 'highlight-removed'; readonly text: string }
  | { readonly kind: 'put-back'; readonly text: string }
  | { readonly kind: 'marked-all'; readonly posts: number }
  | { readonly kind: 'blog-moved'; readonly name: string };
