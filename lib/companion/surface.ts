import { archiveOf, type Archive } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { PathUnderWay, Surface } from '../model/surface';
import type { Topic } from '../model/topic';
import type { Visit } from '../platform/visits';
import { showTopic, topicsOfPost } from './showTopic';
import type { Store } from '../store/open';

/** So many begun paths are offered; more would be a list to manage. */
const PATHS_OFFERED = 6;
/** So many of the latest readings are looked at to find them. */
const READINGS_CONSIDERED = 40;

/** What a surface shows for a page: `visit` is what Waymark saw there, null when nothing. */
export async function surfaceOf(store: Store, visit: Visit | null): Promise<Surface> {
  const archive = visit === null ? undefined : await store.archives.get(visit.archive);
  if (visit === null || archive === undefined) return elsewhere(store, null);
  if (visit.recognition.kind !== 'post') return elsewhere(store, archive);
  const learning = visit.errands.length > 0;
  const { recognition, problem } = visit;
  const post = await store.posts.byUrl(visit.address);
  const topics = post === undefined ? [] : await topicsOfPost(store, post);
  const [first] = topics;
  if (first === undefined) return { kind: 'no-topic', archive, recognition, learning, problem };
  const view = await showTopic(store, archive, first, { post: visit.address, topics });
  return { kind: 'topic', view, recognition, learning, problem };
}

/** The pinned topic, with the open post marked where it stands on its path. Null when its archive was removed. */
export async function pinnedSurface(
  store: Store,
  pinned: { readonly archive: Archive['id']; readonly topic: Topic },
  visit: Visit | null,
): Promise<Surface | null> {
  const archive = await store.archives.get(pinned.archive);
  if (archive === undefined) return null;
  const post = visit?.recognition.kind === 'post' ? visit.address : null;
  const view = await showTopic(store, archive, pinned.topic, { post, topics: [pinned.topic] });
  return { kind: 'topic', view, recognition: null, learning: false, problem: null };
}

async function elsewhere(store: Store, archive: Archive | null): Promise<Surface> {
  return { kind: 'elsewhere', archive, underWay: await pathsUnderWay(store) };
}

/** The begun, unfinished paths behind the latest readings, latest first. */
export async function pathsUnderWay(store: Store): Promise<PathUnderWay[]> {
  const archives = await store.archives.all();
  const paths = new Map<string, PathUnderWay>();
  for (const reading of await store.readings.latest(READINGS_CONSIDERED)) {
    if (paths.size >= PATHS_OFFERED) break;
    const path = await pathBehind(store, archives, reading.post);
    if (path !== null) paths.set(`${path.archive.id} ${path.topic.slug}`, path);
  }
  return [...paths.values()];
}

async function pathBehind(store: Store, archives: readonly Archive[], url: PostUrl): Promise<PathUnderWay | null> {
  const archive = archiveOf(archives, url);
  const post = archive === null ? undefined : await store.posts.byUrl(url);
  if (archive === null || post === undefined) return null;
  const [topic] = await topicsOfPost(store, post);
  if (topic === undefined) return null;
  const view = await showTopic(store, archive, topic, { post: null, topics: [topic] });
  if (view.next === null || view.progress === 0) return null;
  return { archive, topic, progress: view.progress, next: view.next };
}
