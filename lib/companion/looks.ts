import type { ArchiveId } from '../model/archive';
import { lookAt, type Look } from '../model/look';
import { noting } from '../session/problemLog';
import type { Store } from '../store/open';

/** Tells when the reader last looked at a topic before this surface was opened. */
export type LookBefore = (store: Store, archive: ArchiveId, topic: string) => Promise<Look | null>;

/**
 * The looks of one popup or panel. The first time it shows a topic is a look, and is kept; what is new stays new as
 * long as the surface is open.
 */
export function looks(now: () => number = Date.now): LookBefore {
  const before = new Map<string, Promise<Look | null>>();
  const take = async (store: Store, archive: ArchiveId, topic: string): Promise<Look | null> => {
    const [look, posts] = await Promise.all([store.settings.look(archive, topic), store.posts.ofTopic(archive, topic)]);
    // What cannot be kept is new once more the next time; the topic is shown all the same.
    await store.settings.setLook(archive, topic, lookAt(posts, now())).catch(noting('look at a topic'));
    return look;
  };
  return (store, archive, topic) => {
    const key = `${archive} ${topic}`;
    const look = before.get(key) ?? take(store, archive, topic);
    before.set(key, look);
    return look;
  };
}
