import { compileGuide } from '../guide/compiled/compile';
import { composeGuide } from '../guide/compose';
import type { ArchiveId } from '../model/archive';
import type { Guide } from '../model/guide';
import type { Post } from '../model/post';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';

export interface LoadedGuide {
  readonly guide: Guide;
  /** The topic's posts, newest first. */
  readonly posts: readonly Post[];
}

/** The guide to a topic as every surface shows it, from what the store has: the one place where guides are composed. */
export async function loadGuide(store: Store, archive: ArchiveId, topic: Topic): Promise<LoadedGuide> {
  const [posts, published] = await Promise.all([
    store.posts.ofTopic(archive, topic.slug),
    store.guides.get(archive, topic.slug),
  ]);
  return { guide: composeGuide(published ?? null, compileGuide(topic, posts, archive), posts), posts };
}
