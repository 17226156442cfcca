import { planMove } from '../companion/moveBlog';
import { waitingToRead } from '../companion/putToRead';
import { newsIn } from '../companion/seenArchives';
import { showTopic } from '../companion/showTopic';
import { followedSites } from '../companion/sites';
import { knownTopics, postsOfTopic } from '../companion/topicPosts';
import { archiveId, type Archive, type ArchiveId } from '../model/archive';
import type {
  ArchiveLine,
  ArchiveNews,
  LibraryContent,
  LibraryPlace,
  LibraryToRead,
  MoveTarget,
  PostsOf,
  ToReadOrder,
} from '../model/library';
import type { Adding } from '../model/overview';
import { OF_NO_ARCHIVE, topicOfPath, type OwnPathId } from '../model/ownPath';
import type { PostUrl } from '../model/post';
import { readingState } from '../model/reading';
import { addingOf } from '../session/addingHere';
import type { Store } from '../store/open';
import { addedSite } from './addedSite';
import { asHeld } from './asHeld';
import { readBin } from './libraryBin';
import type { HighlightShelf } from './libraryHighlights';
import { libraryPosts } from './libraryPosts';
import { readYear } from './libraryYear';
import { topicsOf } from './liveTopics';
import { beginningToOffer } from './surface';
import { underWayOf } from './underWay';

/** So much of what is begun is told of, from so many of the latest readings. */
const MOST_UNDER_WAY = 24;
const READINGS_CONSIDERED = 160;
/** Of a list so many posts are read before it is first shown: more than a window has rows. */
export const FIRST_IN_SIGHT = 30;

/**
 * What a place of the library comes to. Costs by what is shown, and not by how many posts there are. `onFirst` gets
 * what is shown until the rest is read.
 */
export function readLibrary(
  store: Store,
  place: LibraryPlace,
  shelf: HighlightShelf,
  onFirst: (content: LibraryContent) => void = () => {},
): Promise<LibraryContent> {
  switch (place.view) {
    case 'continue':
      return continueReading(store);
    case 'path':
      return ownPath(store, place.path);
    case 'new':
      return newPosts(store);
    case 'to-read':
      return toRead(store, place.order);
    case 'highlights':
      return shelf.read(store, place.filter, onFirst);
    case 'bin':
      return readBin(store, Date.now());
    case 'finished':
      return finishedPosts(store);
    case 'year':
      return yearOf(store);
    case 'archives':
      return allArchives(store);
    case 'archive':
      return oneArchive(store, place.archive);
    case 'posts':
      return postsIn(store, place, onFirst);
    case 'moved':
      return movedBlog(store, place.archive, place.to);
  }
}

async function continueReading(store: Store): Promise<LibraryContent> {
  const archives = await followedSites(store);
  const underWay = await underWayOf(store, archives, MOST_UNDER_WAY, READINGS_CONSIDERED);
  const begin = underWay.length > 0 ? null : await beginningToOffer(store, await Promise.all(archives.map(asHeld)));
  return { view: 'continue', underWay, begin };
}

async function ownPath(store: Store, id: OwnPathId): Promise<LibraryContent> {
  const path = await store.ownPaths.get(id);
  if (path === undefined) return { view: 'nothing' };
  return { view: 'path', shown: await showTopic(store, OF_NO_ARCHIVE, topicOfPath(path), { post: null, topics: [] }) };
}

async function newPosts(store: Store): Promise<LibraryContent> {
  return { view: 'new', news: await newsOfAll(store) };
}

/** The unread news of each archive that has any, the archive with the newest first. */
export async function newsOfAll(store: Store): Promise<ArchiveNews[]> {
  const all = await Promise.all((await followedSites(store)).map((archive) => newsOf(store, archive)));
  const newest = ({ posts }: ArchiveNews): string => posts[0]?.date ?? '';
  return all.filter(({ posts }) => posts.length > 0).toSorted((a, b) => (newest(a) < newest(b) ? 1 : -1));
}

async function newsOf(store: Store, { id, name }: Archive): Promise<ArchiveNews> {
  const urls = (await newsIn(store, id)).map(({ url }) => url);
  const shown = await libraryPosts(store, urls);
  const posts = urls.flatMap((url) => shown.get(url) ?? []).filter(({ state }) => state.kind === 'unread');
  return { archive: { id, name }, posts };
}

async function toRead(store: Store, order: ToReadOrder): Promise<LibraryContent> {
  const [waiting, followed] = await Promise.all([waitingToRead(store), store.archives.all()]);
  const names = new Map(followed.map(({ id, name }) => [id, name]));
  const isPost = ({ archive }: (typeof waiting)[number]): boolean => archive !== null && names.has(archive);
  const known = await libraryPosts(
    store,
    waiting.filter(isPost).map(({ post }) => post),
  );
  const entries = waiting.map((entry): LibraryToRead => {
    const { post, title, archive, date, tags } = entry;
    const unread = { title, state: { kind: 'unread' as const }, date, minutes: null };
    const shown = known.get(post) ?? unread;
    const name = archive === null ? undefined : names.get(archive);
    return {
      title: shown.title,
      state: shown.state,
      date: shown.date ?? date,
      minutes: shown.minutes,
      post,
      archive: archive === null || name === undefined ? null : { id: archive, name },
      tags,
    };
  });
  // What has no day comes last.
  const day = ({ date }: LibraryToRead): string => date ?? '9999';
  const sorted =
    order === 'own' ? entries : entries.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
  return { view: 'to-read', order, entries: sorted };
}

async function finishedPosts(store: Store): Promise<LibraryContent> {
  return { view: 'finished', ...(await inSight(store, await store.readings.finished())) };
}

async function yearOf(store: Store): Promise<LibraryContent> {
  return { view: 'year', year: await readYear(store, Date.now()) };
}

async function inSight(store: Store, urls: readonly PostUrl[]) {
  return { urls, known: await libraryPosts(store, urls.slice(0, FIRST_IN_SIGHT)) };
}

async function allArchives(store: Store): Promise<LibraryContent> {
  const archives = await followedSites(store);
  const lines = await Promise.all(archives.map((archive) => archiveLine(store, archive)));
  return { view: 'archives', archives: lines.toSorted((a, b) => b.read - a.read || b.posts - a.posts) };
}

async function archiveLine(store: Store, archive: Archive): Promise<ArchiveLine> {
  const { id, name } = archive;
  const [held, posts, { rows }, readings, newest] = await Promise.all([
    asHeld(archive),
    store.posts.countOf(id),
    topicsOf(store, archive),
    store.readings.ofArchive(id),
    store.posts.newestOf(id),
  ]);
  return {
    archive: { id, name, problem: held.problem },
    posts,
    topics: rows.filter(({ isHidden }) => isHidden !== true).length,
    read: readings.filter((reading) => readingState(reading).kind === 'read').length,
    newest: newest?.date ?? null,
  };
}

async function oneArchive(store: Store, id: ArchiveId): Promise<LibraryContent> {
  const stored = await store.archives.get(id);
  if (stored === undefined) return { view: 'nothing' };
  const [{ name, problem }, posts, { rows }] = await Promise.all([
    asHeld(stored),
    store.posts.countOf(id),
    topicsOf(store, stored),
  ]);
  return { view: 'archive', archive: { id, name, problem }, posts, rows };
}

async function postsIn(
  store: Store,
  { archive: id, topic: slug }: PostsOf,
  onFirst: (content: LibraryContent) => void,
): Promise<LibraryContent> {
  const archive = await store.archives.get(id);
  const name = slug === null ? undefined : (await knownTopics(store, id)).names.get(slug);
  if (archive === undefined || (slug !== null && name === undefined)) return { view: 'nothing' };
  const topic = slug === null || name === undefined ? null : { slug, name };
  const shown = { view: 'posts', archive: { id, name: archive.name }, topic } as const;
  if (slug !== null)
    return {
      ...shown,
      ...(await inSight(
        store,
        (await postsOfTopic(store, id, slug)).map(({ url }) => url),
      )),
    };
  const first = await store.posts.newest(id, FIRST_IN_SIGHT);
  // Fewer are no part of more, but of what has no date.
  if (first.length === FIRST_IN_SIGHT) onFirst({ ...shown, ...(await inSight(store, first)), isFirst: true });
  return { ...shown, ...(await inSight(store, await store.posts.byDate(id))) };
}

async function movedBlog(store: Store, from: ArchiveId, to: ArchiveId | null): Promise<LibraryContent> {
  const followed = (await followedSites(store)).map(({ id, name }) => ({ id, name }));
  const archive = followed.find(({ id }) => id === from);
  if (archive === undefined) return { view: 'nothing' };
  const others = followed.filter(({ id }) => id !== from);
  const asked = to === null || to === from ? null : archiveId(to);
  return { view: 'moved', archive, to: asked === null ? null : await moveTarget(store, from, asked), others };
}

async function moveTarget(store: Store, from: ArchiveId, asked: ArchiveId): Promise<MoveTarget> {
  const adding: Adding = (await addingOf(asked, Date.now()))?.adding ?? { kind: 'idle' };
  // What was added can have another base than what was asked for.
  const to = adding.kind === 'added' ? adding.archive : asked;
  const added = await addedSite(store, to);
  if (added === null) return { kind: 'unknown', archive: asked, adding };
  const { archive, posts: known, isDiscovering } = added;
  const { posts, highlights } = await planMove(store, from, to);
  return {
    kind: 'followed',
    archive: { id: archive.id, name: archive.name },
    known,
    isDiscovering,
    planned: { posts, highlights },
  };
}
