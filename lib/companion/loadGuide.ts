import { compileGuide } from '../guide/compiled/compile';
import { inSeries } from '../guide/compiled/inSeries';
import { composeGuide } from '../guide/compose';
import type { ArchiveId } from '../model/archive';
import type { Guide } from '../model/guide';
import type { Post } from '../model/post';
import { spelledAs, type Topic } from '../model/topic';
import type { Store } from '../store/open';
import { knownTopics, postsOfTopic } from './topicPosts';

export interface LoadedGuide {
  readonly guide: Guide;
  /** The topic's posts, newest first. */
  readonly posts: readonly Post[];
}

/**
 * The guide to a topic as every surface shows it, from what the store has: the one place where guides are composed. Each
 * topic in it has one name, however its page, its posts and a setting of long ago write it.
 */
export async function loadGuide(store: Store, archive: ArchiveId, topic: Topic): Promise<LoadedGuide> {
  const [{ names, offered }, known, published] = await Promise.all([
    knownTopics(store, archive),
    postsOfTopic(store, archive, topic.slug),
    store.guides.get(archive, topic.slug),
  ]);
  const posts = known.map((post) => ({ ...post, topics: spelledAs(post.topics, names) }));
  const plain = compileGuide(topic, posts, archive);
  const found = offered.bySlug.get(topic.slug);
  const compiled = found?.kind === 'series' ? inSeries(plain, found.posts) : plain;
  const guide = composeGuide(published ?? null, compiled, posts);
  return { guide: { ...guide, topic: { ...guide.topic, name: names.get(topic.slug) ?? guide.topic.name } }, posts };
}
