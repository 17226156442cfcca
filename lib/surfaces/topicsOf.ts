import type { Archive } from '../model/archive';
import type { TopicsView } from '../model/topicsView';
import type { Store } from '../store/open';

/** All topics of an archive with what the reader has read of each. Costs by topics and readings, not by posts. */
export async function topicsOf(store: Store, { id, name }: Pick<Archive, 'id' | 'name'>): Promise<TopicsView> {
  const [summaries, readings] = await Promise.all([store.topicSummaries.ofArchive(id), store.readings.ofArchive(id)]);
  const finished = readings.filter(({ finishedAt }) => finishedAt !== null);
  const posts = await store.searchable.posts(finished.map(({ post }) => post));
  const read = new Map<string, number>();
  for (const { slug } of posts.flatMap((post) => post?.topics ?? [])) read.set(slug, (read.get(slug) ?? 0) + 1);
  return {
    archive: { id, name },
    rows: summaries.map((summary) => ({ ...summary, read: read.get(summary.slug) ?? 0 })),
  };
}
