import type { FoundTopic } from './foundTopic';
import { paceIn, type Paces } from './pace';
import type { Post, PostUrl } from './post';
import type { Series } from './series';
import type { Topic } from './topic';
import type { TopicRow } from './topicsView';
import { readingMinutes, type ShownPost } from './view';

/** Why an archive is best begun there, with what proves it. */
export type TopicReason =
  /** The reader is on it already. */
  | { readonly kind: 'following' }
  /** Its author wrote a guide to it. */
  | { readonly kind: 'published' }
  /** It has more posts than any other, or many, of so many topics. */
  | { readonly kind: 'most' | 'many'; readonly of: number }
  /** Waymark found it: its phrase stands in so many titles, and so many further posts' headings. */
  | { readonly kind: 'found'; readonly titles: number; readonly headings: number };
export type SeriesReason = { readonly kind: 'longest' | 'numbered' };
/** Its title says that readers should start with it, or nothing older is known. */
export type PostReason = { readonly kind: 'said' | 'oldest' };

/** What is worth doing first in an archive. */
export type BeginningPick =
  | { readonly kind: 'topic'; readonly row: TopicRow; readonly reason: TopicReason }
  | { readonly kind: 'series'; readonly series: SeriesRow; readonly reason: SeriesReason }
  | { readonly kind: 'found'; readonly found: FoundTopic; readonly reason: TopicReason }
  | { readonly kind: 'post'; readonly post: Post; readonly reason: PostReason };

/** The same with what the reader is told of it. Of topics and series: how many posts, and how many of these are read. */
export type Beginning =
  | (Counted & { readonly kind: 'topic'; readonly topic: Topic; readonly reason: TopicReason })
  | (Counted & {
      readonly kind: 'series';
      readonly name: string;
      /** Null where it has no path of its own yet. */
      readonly topic: Topic | null;
      /** The first part that is not read. */
      readonly next: PostUrl;
      readonly reason: SeriesReason;
    })
  | { readonly kind: 'post'; readonly post: ShownPost; readonly reason: PostReason };

interface Counted {
  readonly posts: number;
  readonly read: number;
  /** Estimated reading time of all of it, whole minutes; null when too little is known of its length. */
  readonly minutes: number | null;
}

export interface SeriesRow extends Series {
  /** The first part that is not read; null when all are. */
  readonly next: PostUrl | null;
}

/** What an archive has to choose a beginning from. */
export interface BeginningFacts {
  readonly posts: number;
  /** The author's topics. */
  readonly topics: readonly TopicRow[];
  /** Slugs of the topics with a published guide. */
  readonly published: ReadonlySet<string>;
  /** Slug of the topic that the reader is on. */
  readonly following: string | null;
  /** Slugs of the topics that are shown as paths under way. */
  readonly underWay: ReadonlySet<string>;
  /** The one with most parts first. */
  readonly series: readonly SeriesRow[];
  readonly found: readonly FoundTopic[];
  /** The unread post that by its title the author wants to be read first. */
  readonly said: Post | null;
}

/** So many are told of: more would be the list of all topics. */
export const MOST_BEGINNINGS = 5;
/** Topics fill up to this many, and the guides that an author wrote are no more than so many of them. */
const ENOUGH = 4;
const MOST_PUBLISHED = 2;
/** Two parts are hardly a way into an archive, nor is one post. */
const FEWEST_PARTS = 3;
const FEWEST_POSTS = 2;
/** What nearly every post has says nothing of any: "Blog". Share, and the number of posts from which it holds. */
const EVERYWHERE = 0.8;
const FEW_POSTS = 8;

/**
 * Where to begin in an archive, best first: what its author says, what the reader is on, guides that the author wrote,
 * the longest series, the largest topics, and topics that Waymark found where the author names few. Nothing is told
 * that is read to its end, or under way.
 */
export function chooseBeginnings(facts: BeginningFacts): BeginningPick[] {
  const { posts, published, following, underWay, said } = facts;
  const isOpen = (row: TopicRow): boolean =>
    row.posts >= FEWEST_POSTS && row.read < row.posts && !underWay.has(row.slug);
  const isTelling = (row: TopicRow): boolean => row.posts <= EVERYWHERE * posts || posts < FEW_POSTS;
  const rows = facts.topics.toSorted((a, b) => b.posts - a.posts || (a.slug < b.slug ? -1 : 1));
  const largest = rows.find(isTelling);
  const open = rows.filter(isOpen);
  const picks: BeginningPick[] = said === null ? [] : [{ kind: 'post', post: said, reason: { kind: 'said' } }];
  const taken = new Set<string>();
  const take = (row: TopicRow | undefined, reason: TopicReason): void => {
    if (row === undefined || taken.has(row.slug)) return;
    taken.add(row.slug);
    picks.push({ kind: 'topic', row, reason });
  };

  take(
    open.find(({ slug }) => slug === following),
    { kind: 'following' },
  );
  for (const row of open.filter(({ slug }) => published.has(slug)).slice(0, MOST_PUBLISHED)) {
    take(row, { kind: 'published' });
  }
  const [longest] = facts.series;
  const series = facts.series.find(({ parts, next }) => parts.length >= FEWEST_PARTS && next !== null);
  if (series !== undefined) {
    picks.push({ kind: 'series', series, reason: { kind: series === longest ? 'longest' : 'numbered' } });
  }
  for (const row of open.filter(isTelling)) {
    if (picks.length >= ENOUGH) break;
    take(row, { kind: row === largest ? 'most' : 'many', of: rows.length });
  }
  for (const found of facts.found.filter(({ posts: { length } }) => length >= FEWEST_POSTS)) {
    if (picks.length >= ENOUGH) break;
    picks.push({ kind: 'found', found, reason: { kind: 'found', titles: found.titles, headings: found.headings } });
  }
  return picks.slice(0, MOST_BEGINNINGS);
}

/**
 * The reading time of posts together, in whole minutes. The posts whose length is not known are taken to be as long as
 * the others; null where these are not the half of them.
 */
export function minutesOf(posts: readonly Pick<Post, 'words' | 'language'>[], paces: Paces): number | null {
  const known = posts.flatMap(({ words, language }) => (words === null ? [] : [words / paceIn(paces, language)]));
  if (known.length === 0 || known.length * 2 < posts.length) return null;
  const sum = known.reduce((total, minutes) => total + minutes, 0);
  return readingMinutes((sum / known.length) * posts.length, 1);
}
