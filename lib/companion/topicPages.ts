import type { Archive, ArchiveId } from '../model/archive';
import type { SeenTopic } from '../model/seenTopic';
import type { Topic } from '../model/topic';
import type { TopicView } from '../model/view';
import type { Store } from '../store/open';
import { showTopic } from './showTopic';
import { topicNames } from './topicPosts';

/** The topic of a slug as its archive writes it; null where the archive has no post on it. */
export async function knownTopic(store: Store, archive: ArchiveId, slug: string): Promise<Topic | null> {
  const posts = (await store.posts.topicSizes(archive, [slug])).get(slug) ?? 0;
  if (posts === 0) return null;
  return { slug, name: (await topicNames(store, archive)).get(slug) ?? slug };
}

/** What is shown on a topic's own page, where no post is open; null where the archive has no post on it. */
export async function showTopicPage(
  store: Store,
  archive: Archive,
  slug: string,
  seenBefore: (topic: Topic) => Promise<SeenTopic | null> = () => Promise.resolve(null),
): Promise<TopicView | null> {
  const topic = await knownTopic(store, archive.id, slug);
  if (topic === null) return null;
  return showTopic(store, archive, topic, { post: null, topics: [topic], look: await seenBefore(topic) });
}
