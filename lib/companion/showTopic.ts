import type { Archive } from '../model/archive';
import { changedSince } from '../model/body';
import type { Post, PostUrl } from '../model/post';
import { readingState, type Reading } from '../model/reading';
import { gainedSince, type SeenTopic } from '../model/seenTopic';
import type { ChangedSince } from '../model/since';
import { spelledAs, type Topic } from '../model/topic';
import { orderTopics, topicView, type TopicView } from '../model/view';
import type { Store } from '../store/open';
import { loadGuide } from './loadGuide';

/**
 * The post's topics, the one to show first: {@link orderTopics} with what the store knows.
 */
export async function topicsOfPost(store: Store, post: Post): Promise<Topic[]> {
  const [names, following, published, sizes] = await Promise.all([
    store.topicSummaries.namesOf(post.archive),
    store.settings.following(post.archive),
    store.guides.publishedTopics(post.archive),
    store.posts.topicSizes(
      post.archive,
      post.topics.map((topic) => topic.slug),
    ),
  ]);
  return orderTopics(spelledAs(post.topics, names), { following, published, sizes });
}

/** What every surface shows of a topic, with the open post's place in it. */
export async function showTopic(
  store: Store,
  archive: Archive,
  topic: Topic,
  open: { readonly post: PostUrl | null; readonly topics: readonly Topic[]; readonly look?: SeenTopic | null },
): Promise<TopicView> {
  const [{ guide, posts }, ticks, paces] = await Promise.all([
    loadGuide(store, archive.id, topic),
    store.ticks.ofTopic(archive.id, topic.slug),
    store.settings.paces(),
  ]);
  const urls = [...guide.steps.content, ...guide.more, ...guide.references.content].flatMap(({ url }) => url ?? []);
  const readings = await store.readings.of(urls);
  const changed = open.post === null ? null : await changedIn(store, open.post, readings.get(open.post));
  return topicView({
    archive,
    guide,
    post: open.post,
    topics: spelledAs(open.topics, new Map([[topic.slug, guide.topic.name]])),
    readings,
    ticks,
    paces,
    changed,
    posts: new Map(posts.map((post) => [post.url, post])),
    // What was read meanwhile is no news.
    gained: gainedSince(
      open.look ?? null,
      posts.filter(({ url }) => readingState(readings.get(url)).kind !== 'read'),
    ),
  });
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
