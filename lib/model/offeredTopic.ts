import { foundSlug } from './foundSlug';
import type { FoundIn, FoundInArchive, FoundTopic, Span } from './foundTopic';
import type { PostUrl } from './post';
import type { Series } from './series';
import type { Topic } from './topic';

/** What the reader has changed of one topic of an archive. */
export interface TopicChange {
  /** The reader's name for it; null where it keeps the one it was found with. */
  readonly name: string | null;
  readonly isHidden: boolean;
  /** Slug of the found topic that it goes with; null where it stands alone. */
  readonly joined: string | null;
}

export const UNCHANGED_TOPIC: TopicChange = { name: null, isHidden: false, joined: null };

/** What the reader has changed of an archive's topics, by slug. */
export type TopicChanges = ReadonlyMap<string, TopicChange>;

interface Offered extends Topic {
  /** What it is called where the reader gives it no name. */
  readonly ownName: string;
  readonly isHidden: boolean;
  /** When its posts were written; null where no post has a date. */
  readonly span: Span | null;
}

/** Posts that their author numbered, in that order. */
export interface OfferedSeries extends Offered {
  readonly kind: 'series';
  readonly posts: readonly PostUrl[];
  readonly series: Series;
}

/** A topic that was found, with those that the reader has joined to it. */
export interface OfferedFound extends Offered {
  readonly kind: 'found';
  readonly posts: readonly PostUrl[];
  readonly found: FoundTopic;
  readonly joined: readonly OfferedFound[];
}

/** A topic that the author did not name, as a reader is offered it. */
export type OfferedTopic = OfferedSeries | OfferedFound;

/** What was found in an archive, as its reader has it. */
export interface OfferedTopics {
  /** The series, then the others by how much they bring; hidden ones, too. */
  readonly topics: readonly OfferedTopic[];
  /** Under their slugs, and under those of topics that are shown as one of them. */
  readonly bySlug: ReadonlyMap<string, OfferedTopic>;
}

export const NOTHING_OFFERED: OfferedTopics = { topics: [], bySlug: new Map() };

/**
 * What was found with what the reader has made of it. A found topic whose posts are all parts of one series is shown as
 * that series.
 */
export function offeredTopics(found: FoundInArchive, changes: TopicChanges): OfferedTopics {
  const seriesOfPost = new Map<PostUrl, OfferedSeries>();
  const bySlug = new Map<string, OfferedTopic>();
  for (const series of found.series) {
    const slug = foundSlug('series', series.id);
    const posts = series.parts.map(({ post }) => post);
    const span = found.spans?.[slug] ?? null;
    const offered: OfferedSeries = { ...asChanged(slug, series.name, changes), span, kind: 'series', posts, series };
    for (const post of posts) seriesOfPost.set(post, offered);
    bySlug.set(slug, offered);
  }
  const series = [...bySlug.values()];
  const alone: OfferedFound[] = [];
  for (const topic of found.topics) {
    const slug = foundSlug('found', topic.id);
    const whole = seriesAround(topic, seriesOfPost);
    if (whole !== null) bySlug.set(slug, whole);
    else
      alone.push({
        ...asChanged(slug, topic.name, changes),
        span: found.spans?.[slug] ?? null,
        kind: 'found',
        posts: postsOf(topic),
        found: topic,
        joined: [],
      });
  }
  return { topics: [...series, ...joinedTopics(alone, changes, bySlug)], bySlug };
}

function asChanged(slug: string, ownName: string, changes: TopicChanges): Omit<Offered, 'span'> {
  const { name, isHidden } = changes.get(slug) ?? UNCHANGED_TOPIC;
  return { slug, name: name ?? ownName, ownName, isHidden };
}

function postsOf({ posts }: FoundTopic): PostUrl[] {
  return posts.map(({ post }) => post);
}

function seriesAround({ posts }: FoundTopic, seriesOfPost: ReadonlyMap<PostUrl, OfferedSeries>): OfferedSeries | null {
  const [first, ...others] = new Set(posts.map(({ post }) => seriesOfPost.get(post)));
  return first !== undefined && others.length === 0 ? first : null;
}

/** Each topic with those that go with it. `bySlug` gains all of them. */
function joinedTopics(
  alone: readonly OfferedFound[],
  changes: TopicChanges,
  bySlug: Map<string, OfferedTopic>,
): OfferedFound[] {
  const own = new Map(alone.map((topic) => [topic.slug, topic]));
  const headOf = (topic: OfferedFound): OfferedFound => {
    const passed = new Set<string>();
    let head = topic;
    for (;;) {
      passed.add(head.slug);
      const next = own.get(changes.get(head.slug)?.joined ?? '');
      // Two machines may have joined two topics each to the other.
      if (next === undefined) return head;
      if (passed.has(next.slug)) return [...passed].flatMap((slug) => own.get(slug) ?? []).toSorted(bySlugs)[0] ?? head;
      head = next;
    }
  };
  const heads = new Map<OfferedFound, OfferedFound[]>();
  for (const topic of alone) {
    const head = headOf(topic);
    heads.set(head, [...(heads.get(head) ?? []), ...(head === topic ? [] : [topic])]);
  }
  return alone.flatMap((topic) => {
    const joined = heads.get(topic);
    if (joined === undefined) return [];
    const posts = [...new Set([topic, ...joined].flatMap((one) => one.posts))];
    const whole: OfferedFound = { ...topic, posts, joined, span: spanOf([topic, ...joined]) };
    for (const { slug } of [topic, ...joined]) bySlug.set(slug, whole);
    return [whole];
  });
}

/** Days compare as text. */
function spanOf(topics: readonly Offered[]): Span | null {
  const spans = topics.flatMap(({ span }) => span ?? []);
  return spans.reduce<Span | null>(
    (all, { first, last }) =>
      all === null
        ? { first, last }
        : { first: first < all.first ? first : all.first, last: last > all.last ? last : all.last },
    null,
  );
}

function bySlugs(a: Topic, b: Topic): number {
  return a.slug < b.slug ? -1 : 1;
}

/** The topics that hold a post, but for hidden ones. */
export function offeredFor(post: PostUrl, { topics }: OfferedTopics): OfferedTopic[] {
  return topics.filter(({ isHidden, posts }) => !isHidden && posts.includes(post));
}

/** The slugs whose ticks and hidden lines a topic shows: its own, and of those that the reader has joined to it. */
export function slugsOf(topic: OfferedTopic): string[] {
  return [topic, ...(topic.kind === 'found' ? topic.joined : [])].map(({ slug }) => slug);
}

/** Of a phrase: how many titles have it, how many further posts' headings, and in how many posts more it stands often. */
export interface FoundPhrase {
  readonly words: string;
  readonly titles: number;
  readonly headings: number;
  readonly others: number;
}

/** Why there is such a topic, and why the open post is in it. */
export type WhyOffered =
  | {
      readonly kind: 'series';
      readonly ownName: string;
      readonly of: number;
      /** The open post's number; null where none of its posts is open. */
      readonly number: number | null;
    }
  | {
      readonly kind: 'found';
      readonly ownName: string;
      readonly phrases: readonly FoundPhrase[];
      /** Where the open post has the phrase; null where none of its posts is open. */
      readonly here: Pick<FoundIn, 'place' | 'times'> | null;
    };

export function whyOffered(topic: OfferedTopic, post: PostUrl | null): WhyOffered {
  const { ownName } = topic;
  if (topic.kind === 'series') {
    const { parts } = topic.series;
    return {
      kind: 'series',
      ownName,
      of: parts.length,
      number: parts.find((part) => part.post === post)?.number ?? null,
    };
  }
  const all = [topic, ...topic.joined];
  const here = all.flatMap(({ found }) => found.posts).find((one) => one.post === post && one.by === undefined);
  return {
    kind: 'found',
    ownName,
    phrases: all.map(({ found: { posts }, ownName: words }) => {
      const countIn = (...places: readonly FoundIn['place'][]): number =>
        posts.filter(({ place, by }) => by === undefined && places.includes(place)).length;
      return { words, titles: countIn('title'), headings: countIn('heading'), others: countIn('text', 'summary') };
    }),
    here: here === undefined ? null : { place: here.place, times: here.times },
  };
}
