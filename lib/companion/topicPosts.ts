import type { ArchiveId } from '../model/archive';
import { foundSlug, topicKind } from '../model/foundSlug';
import type { FoundInArchive } from '../model/foundTopic';
import type { Post, PostUrl } from '../model/post';
import type { Store } from '../store/open';

/** The posts of a topic, newest first, whether the author named it or Waymark found it. */
export async function postsOfTopic(store: Store, archive: ArchiveId, slug: string): Promise<Post[]> {
  if (topicKind(slug) === 'named') return store.posts.ofTopic(archive, slug);
  const found = await store.foundTopics.get(archive);
  return found === undefined ? [] : store.posts.of(urlsIn(found, slug));
}

function urlsIn({ topics, series }: FoundInArchive, slug: string): readonly PostUrl[] {
  const ofSeries = series.find(({ id }) => foundSlug('series', id) === slug)?.parts ?? [];
  const ofTopic = topics.find(({ id }) => foundSlug('found', id) === slug)?.posts ?? [];
  return [...ofSeries, ...ofTopic].map(({ post }) => post);
}
