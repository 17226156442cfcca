import { archiveOf } from '../model/archive';
import { OF_NO_ARCHIVE, OWN_PATHS, topicOfPath, type ShownOwnPath } from '../model/ownPath';
import { stepsRead, type TopicView } from '../model/view';
import type { Store } from '../store/open';
import { showTopic } from './showTopic';

/** All of the reader's own paths, with how far they are on each. */
export async function shownOwnPaths(store: Store): Promise<ShownOwnPath[]> {
  const paths = await store.ownPaths.all();
  return Promise.all(
    paths.map(async (path): Promise<ShownOwnPath> => {
      const topic = topicOfPath(path);
      const view = await showTopic(store, OF_NO_ARCHIVE, topic, { post: null, topics: [topic] });
      const { steps, progress, next } = view;
      const count = { read: stepsRead(view), steps: steps.length };
      return { id: path.id, topic, progress, next, count, posts: steps.flatMap(({ url }) => url ?? []) };
    }),
  );
}

/** Who goes on along a path is on it from now on, in each archive that it leads through. */
export async function followPath(store: Store, { guide, archive, steps }: TopicView): Promise<void> {
  const { slug } = guide.topic;
  if (guide.archive !== OWN_PATHS) return store.settings.follow(archive.id, slug);
  const archives = await store.archives.all();
  const through = new Set(steps.flatMap(({ url }) => (url === null ? [] : (archiveOf(archives, url)?.id ?? []))));
  await Promise.all([...through].map((id) => store.settings.follow(id, slug)));
}
