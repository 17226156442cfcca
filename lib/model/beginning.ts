import type { NamedPage } from './archive';
import { topicKind } from './foundSlug';
import type { WhyOffered } from './offeredTopic';
import { paceIn, type Paces } from './pace';
import type { Post } from './post';
import { readingMinutes, type ShownPost } from './shownPost';
import type { Topic } from './topic';
import { isOfForm } from './topicForm';
import type { TopicRow } from './topicsView';

/** Why an archive is best begun with a topic, with what proves it. */
export type TopicReason =
  /** The reader is on it already. */
  | { readonly kind: 'following' }
  /** Its author wrote a guide to it. */
  | { readonly kind: 'published' }
  /** It has more posts than any other, or many, of so many topics. */
  | { readonly kind: 'most' | 'many'; readonly of: number }
  /** Its author numbered its posts, more of them than in any other series, or not. */
  | { readonly kind: 'longest' | 'numbered' }
  /** Waymark found it. */
  | { readonly kind: 'found'; readonly why: WhyOffered };
/** Its title says that readers should start with it, most of the others link to it, or nothing older is known. */
export type PostReason = { readonly kind: 'said' | 'oldest' } | { readonly kind: 'linked'; readonly by: number };

/** What is worth doing first in an archive. */
export type BeginningPick =
  | { readonly kind: 'topic'; readonly row: TopicRow; readonly reason: TopicReason }
  | { readonly kind: 'post'; readonly post: Post; readonly reason: PostReason }
  | PagePick;

/** A page that is no post, to which the archive's home page sends new readers. */
interface PagePick {
  readonly kind: 'page';
  readonly page: NamedPage;
  readonly reason: { readonly kind: 'sent' };
}

/** The same with what the reader is told of it. */
export type Beginning =
  | {
      readonly kind: 'topic';
      /** A series as well. */
      readonly topic: Topic;
      readonly posts: number;
      /** So many of them are read. */
      readonly read: number;
      /** Estimated reading time of all of them, whole minutes; null when too little is known of their length. */
      readonly minutes: number | null;
      readonly reason: TopicReason;
    }
  | { readonly kind: 'post'; readonly post: ShownPost; readonly reason: PostReason }
  | PagePick;

/** What an archive has to choose a beginning from. */
export interface BeginningFacts {
  readonly posts: number;
  /** Whoever named or found them; of those that were found, the ones that bring most first. */
  readonly topics: readonly TopicRow[];
  /** Slugs of the topics with a published guide. */
  readonly published: ReadonlySet<string>;
  /** Slug of the topic that the reader is on. */
  readonly following: string | null;
  /** Slugs of the topics that are shown as paths under way. */
  readonly underWay: ReadonlySet<string>;
  /** The unread post that by its title the author wants to be read first. */
  readonly said: Post | null;
  /** The page to which the home page sends new readers; null for whoever has begun. */
  readonly sent: NamedPage | null;
  /** The unread post to which most others link, and how many do; null where no post stands out so. */
  readonly linked: { readonly post: Post; readonly by: number } | null;
}

/** So many are told of: more would be the list of all topics. */
export const MOST_BEGINNINGS = 5;
/** Topics fill up to this many, and the guides that an author wrote are no more than so many of them. */
const ENOUGH = 4;
const MOST_PUBLISHED = 2;
/** Two parts are hardly a way into an archive, nor is one post. */
const FEWEST_PARTS = 3;
const FEWEST_POSTS = 2;
/** Of what Waymark found, larger topics come first: a path of two posts goes hardly anywhere. */
const FEWEST_FOUND = 3;
/** What nearly every post has says nothing of any: "Blog". Share, and the number of posts from which it holds. */
const EVERYWHERE = 0.8;
const FEW_POSTS = 8;

/**
 * Where to begin in an archive, best first: what its author says, what the reader is on, guides that the author wrote,
 * the longest series, the post that most others link to, the largest topics, and topics that Waymark found where the
 * author names few. Nothing is told that is read to its end, or under way, and no label of form as the largest.
 */
export function chooseBeginnings(facts: BeginningFacts): BeginningPick[] {
  const { posts, published, following, underWay, said, sent, linked } = facts;
  const isOpen = (row: TopicRow): boolean =>
    row.posts >= FEWEST_POSTS && row.read < row.posts && !underWay.has(row.slug);
  const isTelling = (row: TopicRow): boolean =>
    posts < FEW_POSTS || (row.posts <= EVERYWHERE * posts && !isOfForm(row));
  const all = facts.topics.filter(({ isHidden }) => isHidden !== true);
  const named = all.filter(({ slug }) => topicKind(slug) === 'named').toSorted(largestFirst);
  const series = all.filter(({ slug }) => topicKind(slug) === 'series').toSorted(largestFirst);
  const largest = named.find(isTelling);
  const picks: BeginningPick[] = said === null ? [] : [{ kind: 'post', post: said, reason: { kind: 'said' } }];
  if (sent !== null && sent.url !== said?.url) picks.push({ kind: 'page', page: sent, reason: { kind: 'sent' } });
  const taken = new Set<string>();
  const take = (row: TopicRow | undefined, reason: TopicReason): void => {
    if (row === undefined || taken.has(row.slug)) return;
    taken.add(row.slug);
    picks.push({ kind: 'topic', row, reason });
  };
  const fill = (rows: readonly TopicRow[], reasonOf: (row: TopicRow) => TopicReason | null): void => {
    for (const row of rows.filter(isOpen)) {
      const reason = picks.length < ENOUGH ? reasonOf(row) : null;
      if (reason !== null) take(row, reason);
    }
  };

  take(
    all.filter(isOpen).find(({ slug }) => slug === following),
    { kind: 'following' },
  );
  const written = named.filter((row) => isOpen(row) && published.has(row.slug));
  for (const row of written.slice(0, MOST_PUBLISHED)) take(row, { kind: 'published' });
  const next = series.find((row) => row.posts >= FEWEST_PARTS && isOpen(row));
  take(next, { kind: next === series[0] ? 'longest' : 'numbered' });
  if (linked !== null && linked.post.url !== said?.url && picks.length < ENOUGH)
    picks.push({ kind: 'post', post: linked.post, reason: { kind: 'linked', by: linked.by } });
  fill(named.filter(isTelling), (row) => ({ kind: row === largest ? 'most' : 'many', of: named.length }));
  const found = all.filter(({ posts: own }) => own >= FEWEST_FOUND);
  fill([...found, ...all], ({ why }) => (why?.kind === 'found' ? { kind: 'found', why } : null));
  return picks.slice(0, MOST_BEGINNINGS);
}

function largestFirst(a: TopicRow, b: TopicRow): number {
  return b.posts - a.posts || (a.slug < b.slug ? -1 : 1);
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
