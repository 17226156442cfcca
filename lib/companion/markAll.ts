import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { Store } from '../store/open';
import { postsOfTopic } from './topicPosts';

/** The posts of a topic, or (null) of an archive. `before`: only those from before this day, `YYYY-MM-DD`. */
interface PostsToMark {
  readonly archive: ArchiveId;
  readonly topic: string | null;
  readonly before: string | null;
}

/**
 * Marks posts as read at once, as read elsewhere: nobody reads a hundred posts on one day. Those that are read already
 * stay as they are. Gives how many were marked, and what takes that back.
 */
export async function markAllRead(
  store: Store,
  asked: PostsToMark,
  now: () => number,
): Promise<{ readonly posts: number; readonly undo: () => Promise<void> }> {
  const marked = await store.readings.finishAll(asked.archive, await urlsToMark(store, asked), now());
  return { posts: marked.length, undo: () => store.readings.unfinishAll(asked.archive, marked, now()) };
}

async function urlsToMark(store: Store, { archive, topic, before }: PostsToMark): Promise<PostUrl[]> {
  if (topic === null) return store.posts.byDate(archive, before);
  return (await postsOfTopic(store, archive, topic))
    .filter(({ date }) => before === null || (date !== null && date < before))
    .map(({ url }) => url);
}
