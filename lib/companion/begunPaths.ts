import type { ArchiveId } from '../model/archive';
import { topicKind } from '../model/foundSlug';
import { keptWhenBegun, type KeptPath } from '../model/keptPath';
import type { PathOrder } from '../model/pathReason';
import type { PostUrl } from '../model/post';
import { readingState } from '../model/reading';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';
import { loadGuide } from './loadGuide';
import { topicsOfPost } from './showTopic';

/** A path with the steps that it has now, of the topic with this slug. */
export interface BegunPath extends Pick<KeptPath, 'order' | 'steps'> {
  readonly topic: string;
}

/**
 * The paths that the reader begins by reading a post: those it is a step of, where nothing of the post was read yet.
 */
export async function pathsBegunBy(store: Store, archive: ArchiveId, url: PostUrl): Promise<BegunPath[]> {
  const post = await store.posts.byUrl(url);
  if (post === undefined || readingState(await store.readings.get(url)).kind !== 'unread') return [];
  const topics = (await topicsOfPost(store, post)).filter(({ slug }) => topicKind(slug) !== 'series');
  const paths = await Promise.all(topics.map((topic) => pathOf(store, archive, topic)));
  return paths.flatMap((path) => (path?.steps.includes(url) === true ? [path] : []));
}

/** The path as it goes now; null for one that its archive publishes, which is its author's to change. */
async function pathOf(store: Store, archive: ArchiveId, topic: Topic): Promise<BegunPath | null> {
  const { guide } = await loadGuide(store, archive, topic);
  if (guide.path === null) return null;
  const steps = guide.steps.content.flatMap(({ url }) => url ?? []);
  return { topic: topic.slug, order: guide.path.order, steps };
}

/** Shows a topic's path in another order from now on. One that has posts which the reader has begun is begun, too. */
export async function choosePathOrder(store: Store, archive: ArchiveId, topic: Topic, order: PathOrder): Promise<void> {
  await store.settings.setPathOrder(archive, topic.slug, order);
  const path = await pathOf(store, archive, topic);
  if (path === null) return;
  const readings = await store.readings.of(path.steps);
  if (path.steps.every((step) => readingState(readings.get(step)).kind === 'unread')) return;
  await store.settings.changeKeptPaths(archive, topic.slug, (before) => keptWhenBegun(before, path));
}
