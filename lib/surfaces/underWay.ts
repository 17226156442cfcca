import { showTopic, topicsOfPost } from '../companion/showTopic';
import { archiveOf, type Archive } from '../model/archive';
import type { PathUnderWay, PostUnderWay, UnderWay } from '../model/elsewhere';
import { guideOfTopic } from '../model/guideId';
import { archiveOfGuide } from '../model/ownPath';
import type { Post } from '../model/post';
import { readingState, type Reading } from '../model/reading';
import { minutesLeft, shownMinutes } from '../model/shownPost';
import { stepsRead, type TopicView } from '../model/view';
import type { Store } from '../store/open';

/** So much is offered; more would be a list to manage. */
const MOST_OFFERED = 6;
/** So many of the latest readings are looked at to find it. */
const READINGS_CONSIDERED = 40;

/**
 * What the reader has begun and not finished, by the latest readings. The posts that they are in the midst of come
 * first, each with its path; then the paths of which the last post was finished.
 */
export async function underWayOf(
  store: Store,
  archives: readonly Archive[],
  most = MOST_OFFERED,
  considered = READINGS_CONSIDERED,
): Promise<UnderWay[]> {
  const posts: UnderWay[] = [];
  const paths: UnderWay[] = [];
  const told = new Set<string>();
  for (const reading of await store.readings.latest(considered)) {
    if (posts.length >= most) break;
    // One after the other: of a path whose post was told of already, no guide is composed.
    // oxlint-disable-next-line no-await-in-loop
    const found = await behind(store, archives, reading, told);
    if (found?.post != null) posts.push(found);
    else if (found?.path != null) paths.push(found);
  }
  const open = new Set(posts.map(({ post }) => post?.url));
  return [...posts, ...paths].slice(0, most).map((one) => ({
    ...one,
    path: one.path === null || !open.has(one.path.next?.url) ? one.path : { ...one.path, next: null },
  }));
}

/** What a reading tells of. `told`: the paths that others have told of, to which this one's is added. */
async function behind(
  store: Store,
  archives: readonly Archive[],
  reading: Reading,
  told: Set<string>,
): Promise<UnderWay | null> {
  const archive = archiveOf(archives, reading.post);
  const post = archive === null ? undefined : await store.posts.byUrl(reading.post);
  if (archive === null || post === undefined) return null;
  const begun = await postUnderWay(store, post, reading);
  const [topic = null] = await topicsOfPost(store, post);
  const key = guideOfTopic(topic === null ? archive.id : archiveOfGuide(archive.id, topic.slug), topic?.slug ?? '');
  const isTold = topic === null || told.has(key);
  if (isTold && begun === null) return null;
  told.add(key);
  const path = isTold ? null : pathOf(await showTopic(store, archive, topic, { post: post.url, topics: [topic] }));
  return { archive, topic, post: begun, path };
}

async function postUnderWay(store: Store, post: Post, reading: Reading): Promise<PostUnderWay | null> {
  const state = readingState(reading);
  if (state.kind !== 'reading') return null;
  const [paces, highlights] = await Promise.all([store.settings.paces(), store.highlights.of([post.url])]);
  return {
    title: post.title,
    url: post.url,
    percent: state.percent,
    minutes: minutesLeft({ state, minutes: shownMinutes(post, paces) }),
    highlights: highlights.length,
    notes: highlights.filter(({ note }) => note !== '').length,
  };
}

/** Null for a path that was not begun, or is read to its end. */
function pathOf(view: TopicView): PathUnderWay | null {
  const { next, progress, steps } = view;
  if (next === null || progress === 0) return null;
  return { progress, count: { read: stepsRead(view), steps: steps.length }, next };
}
