import { postsOfTopic } from '../companion/topicPosts';
import { waysInto, type WaysIn } from '../companion/waysIn';
import type { ArchiveId } from '../model/archive';
import {
  chooseBeginnings,
  minutesOf,
  MOST_BEGINNINGS,
  type Beginning,
  type BeginningPick,
  type SeriesRow,
} from '../model/beginning';
import { foundSlug, topicKind } from '../model/foundSlug';
import type { Paces } from '../model/pace';
import type { Post, PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import type { TopicRow } from '../model/topicsView';
import { shownPost } from '../model/view';
import type { Store } from '../store/open';

/** Of topics with more posts than this it is not told how long all of them take. */
const MOST_COUNTED = 300;
/** With fewer than so many the oldest post is told of, too. */
const FEW = 3;

/** What is known of the archive when its beginnings are looked for. */
interface Known {
  readonly posts: number;
  readonly rows: readonly TopicRow[];
  /** The reader's, by post. */
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  readonly underWay: ReadonlySet<string>;
  readonly paces: Paces;
}

/** Where to begin in an archive. Costs by its topics and by what is told of, not by its posts. */
export async function beginningsOf(store: Store, archive: ArchiveId, known: Known): Promise<Beginning[]> {
  const [ways, published, following] = await Promise.all([
    waysInto(store, archive, known.posts),
    store.guides.publishedTopics(archive),
    store.settings.following(archive),
  ]);
  const isRead = (post: PostUrl): boolean => known.readings.get(post)?.finishedAt != null;
  const picks = chooseBeginnings({
    posts: known.posts,
    topics: known.rows.filter(({ slug }) => topicKind(slug) === 'named'),
    published,
    following,
    underWay: known.underWay,
    series: ways.series.map((series): SeriesRow => ({
      ...series,
      next: series.parts.find(({ post }) => !isRead(post))?.post ?? null,
    })),
    found: ways.found.filter(({ id }) => !known.underWay.has(foundSlug('found', id))),
    said: ways.said.find(({ url }) => !isRead(url)) ?? null,
  });
  const told = await Promise.all(picks.map((pick) => toldOf(pick, { store, archive, ways, known, isRead })));
  const beginnings = told.filter((one) => one !== null);
  const oldest = beginnings.length < FEW ? await store.posts.oldestOf(archive) : undefined;
  const isTold = beginnings.some((one) => one.kind === 'post' && one.post.url === oldest?.url);
  if (oldest === undefined || isTold || isRead(oldest.url) || known.posts < 2) return beginnings;
  const post = shownPost(oldest, known.readings.get(oldest.url), known.paces);
  return [...beginnings, { kind: 'post' as const, post, reason: { kind: 'oldest' as const } }].slice(
    0,
    MOST_BEGINNINGS,
  );
}

interface Telling {
  readonly store: Store;
  readonly archive: ArchiveId;
  readonly ways: WaysIn;
  readonly known: Known;
  readonly isRead: (post: PostUrl) => boolean;
}

/** What the reader is told of a pick; null for a found topic that is read to its end. */
async function toldOf(pick: BeginningPick, telling: Telling): Promise<Beginning | null> {
  const { store, ways, known, isRead } = telling;
  switch (pick.kind) {
    case 'post': {
      const { post, reason } = pick;
      return { kind: 'post', post: shownPost(post, known.readings.get(post.url), known.paces), reason };
    }
    case 'topic': {
      const { slug, name, posts, read } = pick.row;
      const minutes = await minutesOfTopic(telling, slug, posts);
      return { kind: 'topic', topic: { slug, name }, posts, read, minutes, reason: pick.reason };
    }
    case 'found': {
      const { id, name, posts } = pick.found;
      const topic = { slug: foundSlug('found', id), name };
      const read = posts.filter(({ post }) => isRead(post)).length;
      if (read === posts.length) return null;
      const minutes = await minutesOfTopic(telling, topic.slug, posts.length);
      return { kind: 'topic', topic, posts: posts.length, read, minutes, reason: pick.reason };
    }
    case 'series': {
      const { id, name, parts, next } = pick.series;
      if (next === null) return null;
      const urls = parts.map(({ post }) => post);
      return {
        kind: 'series',
        name,
        topic: ways.areKept ? { slug: foundSlug('series', id), name } : null,
        next,
        posts: parts.length,
        read: urls.filter(isRead).length,
        minutes: minutesOf(await postsAt(store, ways.all, urls), known.paces),
        reason: pick.reason,
      };
    }
  }
}

async function minutesOfTopic(
  { store, archive, ways, known }: Telling,
  slug: string,
  posts: number,
): Promise<number | null> {
  if (posts > MOST_COUNTED) return null;
  const isNamed = ways.all !== null && topicKind(slug) === 'named';
  const of = isNamed
    ? ways.all.filter(({ topics }) => topics.some((topic) => topic.slug === slug))
    : await postsOfTopic(store, archive, slug);
  return minutesOf(of, known.paces);
}

async function postsAt(store: Store, all: readonly Post[] | null, urls: readonly PostUrl[]): Promise<readonly Post[]> {
  const wanted = new Set(urls);
  return all === null ? store.posts.of(urls) : all.filter(({ url }) => wanted.has(url));
}
