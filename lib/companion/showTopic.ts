import { archiveOf, type Archive, type ArchiveId } from '../model/archive';
import { changedSince } from '../model/body';
import { itemIdOf, type Tick } from '../model/checklist';
import { topicKind } from '../model/foundSlug';
import type { FoundIn } from '../model/foundTopic';
import { offeredFor, slugsOf, whyOffered, type OfferedTopic } from '../model/offeredTopic';
import { orderTopics } from '../model/orderTopics';
import { archiveOfGuide } from '../model/ownPath';
import type { Post, PostUrl } from '../model/post';
import { readingState, type Reading } from '../model/reading';
import { guideRuns } from '../model/run';
import { gainedSince, type SeenTopic } from '../model/seenTopic';
import type { ChangedSince } from '../model/since';
import { spelledAs, type Topic } from '../model/topic';
import { topicView, type TopicView } from '../model/view';
import type { Store } from '../store/open';
import { loadGuide } from './loadGuide';
import { ownPathsWith } from './ownPathGuide';
import { knownTopics, offeredIn } from './topicPosts';

/**
 * The post's topics, the one to show first: {@link orderTopics} with what the store knows.
 *
 * @param shown slug of the topic that is shown for it at this moment
 */
export async function topicsOfPost(store: Store, post: Post, shown: string | null = null): Promise<Topic[]> {
  const [own, { names, offered }, following, published, sizes] = await Promise.all([
    ownPathsWith(store, post.url),
    knownTopics(store, post.archive),
    store.settings.following(post.archive),
    store.guides.publishedTopics(post.archive),
    store.posts.topicSizes(
      post.archive,
      post.topics.map((topic) => topic.slug),
    ),
  ]);
  const found = offeredFor(post.url, offered);
  for (const { slug, posts } of found) sizes.set(slug, posts.length);
  return orderTopics([...own, ...spelledAs(post.topics, names), ...found.map(({ slug, name }) => ({ slug, name }))], {
    // Who is on a topic that goes with another one is on that.
    following: offered.bySlug.get(following ?? '')?.slug ?? following,
    published,
    sizes,
    places: placesOf(post.url, found),
    shown,
    title: post.title,
  });
}

/** Where a post has the phrases of the topics that were found in it, by their slugs. */
function placesOf(post: PostUrl, found: readonly OfferedTopic[]): Map<string, FoundIn['place']> {
  return new Map(
    found.flatMap((topic) => {
      if (topic.kind === 'series') return [];
      const here = [topic, ...topic.joined].flatMap((one) => one.found.posts).find((one) => one.post === post);
      return here === undefined ? [] : [[topic.slug, here.place] as const];
    }),
  );
}

/** What every surface shows of a topic, with the open post's place in it. */
export async function showTopic(
  store: Store,
  archive: Archive,
  topic: Topic,
  open: { readonly post: PostUrl | null; readonly topics: readonly Topic[]; readonly look?: SeenTopic | null },
): Promise<TopicView> {
  const offered = topicKind(topic.slug) === 'named' ? undefined : await offeredTopic(store, archive.id, topic.slug);
  const shown = offered ?? topic;
  const slugs = offered === undefined ? [topic.slug] : slugsOf(offered);
  const of = archiveOfGuide(archive.id, shown.slug);
  const runs = guideRuns(await store.runs.ofTopic(of, shown.slug));
  const [{ guide, posts, beside, hidden }, ticks, paces] = await Promise.all([
    loadGuide(store, archive.id, { slug: shown.slug, name: shown.name }),
    Promise.all(slugs.map((slug) => store.ticks.ofTopic(of, slug, runs.open.run))),
    store.settings.paces(),
  ]);
  const urls = [...guide.steps.content, ...guide.more, ...guide.references.content].flatMap(({ url }) => url ?? []);
  const readings = await store.readings.of(urls);
  const known = new Map([...posts, ...beside].map((post) => [post.url, post]));
  const { others, gone } = await readBeside(store, readings, known);
  const changed = open.post === null ? null : await changedIn(store, open.post, readings.get(open.post));
  return topicView({
    archive,
    guide,
    post: open.post,
    topics: open.topics.map((one) => (one.slug === topic.slug ? guide.topic : one)),
    readings,
    ticks: withoutHidden(ticks.flat(), hidden),
    runs,
    paces,
    changed,
    why: offered === undefined ? null : whyOffered(offered, open.post),
    posts: new Map([...known, ...others]),
    gone,
    // What was read meanwhile is no news.
    gained: gainedSince(
      open.look ?? null,
      posts.filter(({ url }) => readingState(readings.get(url)).kind !== 'read'),
      Date.now(),
    ),
  });
}

/**
 * Of the posts that the reader has read in and that are not known with the topic: those that are known all the same, as
 * posts of other topics, and those that their archive, which is still followed, has no more.
 */
async function readBeside(
  store: Store,
  readings: ReadonlyMap<PostUrl, Reading>,
  known: ReadonlyMap<PostUrl, Post>,
): Promise<{ readonly others: ReadonlyMap<PostUrl, Post>; readonly gone: ReadonlySet<PostUrl> }> {
  const unknown = [...readings].flatMap(([url, { deleted }]) => (deleted || known.has(url) ? [] : [url]));
  if (unknown.length === 0) return { others: new Map(), gone: new Set() };
  const [posts, archives] = await Promise.all([store.posts.of(unknown), store.archives.all()]);
  const others = new Map(posts.map((post) => [post.url, post]));
  return { others, gone: new Set(unknown.filter((url) => !others.has(url) && archiveOf(archives, url) !== null)) };
}

/** An item that the reader has hidden is no more shown for having been ticked; a note to it stays. */
function withoutHidden(ticks: readonly Tick[], hidden: readonly string[]): Tick[] {
  const items = new Set(hidden.map(itemIdOf));
  return ticks.filter(({ item, own, note }) => own || note !== '' || !items.has(item));
}

async function offeredTopic(store: Store, archive: ArchiveId, slug: string): Promise<OfferedTopic | undefined> {
  return (await offeredIn(store, archive)).bySlug.get(slug);
}

async function changedIn(store: Store, post: PostUrl, reading: Reading | undefined): Promise<ChangedSince | null> {
  if (reading === undefined || reading.finishedAt === null) return null;
  const blocks = changedSince(await store.bodies.get(post), reading);
  return blocks.length === 0 ? null : { readAt: reading.finishedAt, blocks };
}

/** The view of a post in the topic shown first; null when the post is not known or has no topic. */
export async function showPost(store: Store, archive: Archive, url: PostUrl): Promise<TopicView | null> {
  const post = await store.posts.byUrl(url);
  if (post === undefined) return null;
  const topics = await topicsOfPost(store, post);
  const [first] = topics;
  return first === undefined ? null : showTopic(store, archive, first, { post: url, topics });
}
