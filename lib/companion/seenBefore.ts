import type { ArchiveId } from '../model/archive';
import { seeTopic, type SeenTopic } from '../model/seenTopic';
import { noting } from '../session/problemLog';
import type { Store } from '../store/open';
import { postsOfTopic } from './topicPosts';

/** Tells when the reader last looked at a topic before this surface was opened. */
export type SeenBefore = (store: Store, archive: ArchiveId, topic: string) => Promise<SeenTopic | null>;

/**
 * What was seen of topics before one popup or panel. The first time it shows a topic is seen, and that is kept; what is
 * new stays new as long as the surface is open.
 */
export function rememberSeen(now: () => number = Date.now): SeenBefore {
  const before = new Map<string, Promise<SeenTopic | null>>();
  const take = async (store: Store, archive: ArchiveId, topic: string): Promise<SeenTopic | null> => {
    const [seen, posts] = await Promise.all([
      store.settings.seenTopic(archive, topic),
      postsOfTopic(store, archive, topic),
    ]);
    // What cannot be kept is new once more the next time; the topic is shown all the same.
    await store.settings.setSeenTopic(archive, topic, seeTopic(posts, now())).catch(noting('topic seen'));
    return seen;
  };
  return (store, archive, topic) => {
    const key = `${archive} ${topic}`;
    const seen = before.get(key) ?? take(store, archive, topic);
    before.set(key, seen);
    return seen;
  };
}
