import type { ArchiveId } from '../model/archive';
import { topicKind } from '../model/foundSlug';
import { keptWhenBegun, type KeptPath } from '../model/keptPath';
import { isUnderWay } from '../model/looking';
import type { PathOrder } from '../model/pathReason';
import type { PostUrl } from '../model/post';
import { readingState } from '../model/reading';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';
import { loadGuide } from './loadGuide';
import { readLooking } from './readLooking';
import { topicsOfPost } from './showTopic';

/** A path with the steps that it has now, of the topic with this slug. */
export interface BegunPath extends Pick<KeptPath, 'order' | 'steps'> {
  readonly topic: string;
}

/**
 * The paths that the reader begins by reading a post: those it is a step of, where nothing of the post was read yet. One
 * whose posts are still being found or looked through is a draft: it is begun with the second post of it.
 *
 * @param now milliseconds since 1970
 */
export async function pathsBegunBy(store: Store, archive: ArchiveId, url: PostUrl, now: number): Promise<BegunPath[]> {
  const post = await store.posts.byUrl(url);
  if (post === undefined || readingState(await store.readings.get(url)).kind !== 'unread') return [];
  const topics = (await topicsOfPost(store, post)).filter(({ slug }) => topicKind(slug) !== 'series');
  const paths = await Promise.all(topics.map((topic) => pathOf(store, archive, topic)));
  const begun = paths.flatMap((path) => (path?.steps.includes(url) === true ? [path] : []));
  const isDraft = await Promise.all(begun.map((path) => isStillDraft(store, archive, path, now)));
  return begun.filter((_, at) => !isDraft[at]);
}

async function isStillDraft(
  store: Store,
  archive: ArchiveId,
  { topic, steps }: BegunPath,
  now: number,
): Promise<boolean> {
  const looking = await readLooking(store, { archive, topic }, now);
  return looking !== null && isUnderWay(looking) && (await isUnread(store, steps));
}

async function isUnread(store: Store, steps: readonly PostUrl[]): Promise<boolean> {
  const readings = await store.readings.of(steps);
  return steps.every((step) => readingState(readings.get(step)).kind === 'unread');
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
  if (await isUnread(store, path.steps)) return;
  await store.settings.changeKeptPaths(archive, topic.slug, (before) => keptWhenBegun(before, path));
}
