import type { ArchiveId } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import { lookingView, type LookedSoFar, type LookingFigures, type LookingView } from '../model/looking';
import { savesData } from '../platform/savesData';
import type { Store } from '../store/open';
import { urlsOfTopic } from './topicPosts';

/** What the reader is shown of the looking through posts, and of which it is. */
export interface LookingSubject {
  readonly archive: ArchiveId;
  /** A topic's slug; null for the whole archive. */
  readonly topic: string | null;
}

type CountPosts = (store: Store, archive: ArchiveId) => Promise<number>;

const countAnew: CountPosts = (store, archive) => store.posts.countOf(archive);

/**
 * How the looking through a topic's or an archive's posts stands; null where the archive is gone. `count`: how many
 * posts it has, for who knows that already.
 */
export async function readLooking(
  store: Store,
  { archive: id, topic }: LookingSubject,
  now: number,
  count = countAnew,
): Promise<LookingView | null> {
  return (await read(store, { archive: id, topic }, now, count))?.view ?? null;
}

/** What the settings show of an archive's texts; null where it has no posts. */
export async function readFigures(store: Store, archive: ArchiveId, now: number): Promise<LookingFigures | null> {
  const found = await read(store, { archive, topic: null }, now);
  if (found === null || found.view.posts === 0) return null;
  // What is taken from a text takes about as much again; letters beyond Latin take two bytes.
  const space = found.text === null ? 0 : Math.round(found.view.looked * found.text * 2);
  return { view: found.view, savesData: savesData(), space };
}

async function read(
  store: Store,
  { archive: id, topic }: LookingSubject,
  now: number,
  count = countAnew,
): Promise<{ readonly view: LookingView; readonly text: number | null } | null> {
  const [archive, choice, discovery, posts, whole, sizes] = await Promise.all([
    store.archives.get(id),
    store.settings.looking(id),
    store.discoveries.get(id),
    count(store, id),
    store.texts.soFar(id),
    store.texts.sizesOf(id),
  ]);
  if (archive === undefined) return null;
  const facts = {
    archive: { id, name: archive.name, pause: archive.lookPause ?? null },
    choice,
    savesData: savesData(),
    isDiscovering: discovery !== undefined && isUnderWay(discovery),
    whole: { posts, ...whole },
    topic: topic === null ? null : await ofTopic(store, id, topic),
    page: sizes.page,
  };
  return { view: lookingView(facts, now), text: sizes.text };
}

async function ofTopic(store: Store, archive: ArchiveId, slug: string): Promise<LookedSoFar> {
  const urls = await urlsOfTopic(store, archive, slug);
  return { posts: urls.length, ...(await store.texts.soFar(archive, urls)) };
}
