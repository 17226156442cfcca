import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markPost } from '../../lib/companion/keepReading';
import { newsIn, seeArchives } from '../../lib/companion/seenArchives';
import type { ArchiveId } from '../../lib/model/archive';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { FIRST_RUN } from '../../lib/model/guideId';
import { lineOf } from '../../lib/model/guideParts';
import type { LibraryContent, LibraryPlace } from '../../lib/model/library';
import { OWN_PATHS, topicOfPath } from '../../lib/model/ownPath';
import type { PostUrl } from '../../lib/model/post';
import { openStore, type Store } from '../../lib/store/open';
import { HighlightShelf } from '../../lib/surfaces/libraryHighlights';
import { libraryPosts } from '../../lib/surfaces/libraryPosts';
import { FIRST_IN_SIGHT, readLibrary } from '../../lib/surfaces/readLibrary';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const OTHER = 'https://b.example' as ArchiveId;
const url = (slug: string, archive = ARCHIVE): PostUrl => `${archive}/${slug}` as PostUrl;

let store: Store;
let clock = 1;
beforeEach(async () => {
  clock = 1;
  store = await openStore(freshName('library'), () => clock);
  await store.archives.add(anArchive());
  clock = 2;
  await store.archives.add({ ...anArchive(OTHER), name: 'Other' });
  await store.posts.add(ARCHIVE, [
    aListed('newest', { date: '2025-01-01' }),
    aListed('undated', { date: null, topics: [] }),
    aListed('oldest', { date: '2020-01-01' }),
  ]);
  await store.posts.add(OTHER, [aListed('there', { date: '2024-01-01' }, OTHER)]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

async function content<V extends LibraryPlace['view']>(
  place: LibraryPlace & { view: V },
): Promise<Extract<LibraryContent, { view: V }>> {
  const read = await readLibrary(store, place, new HighlightShelf());
  if (read.view !== place.view) throw new Error(`${read.view} in the place of ${place.view}`);
  return read as Extract<LibraryContent, { view: V }>;
}

/** What is new, as archives with the slugs of their posts. */
async function news(): Promise<unknown> {
  const { news: all } = await content({ view: 'new' });
  return all.map(({ archive, posts }) => [archive.name, ...posts.map(({ title }) => title)]);
}

describe('a path of the reader’s own in the library', () => {
  it('has its steps over several archives, its checklist and its ticks', async () => {
    const steps = [url('oldest'), url('there', OTHER)].map((post) => ({
      title: post,
      url: post,
      role: 'middle' as const,
    }));
    const line = lineOf({ kind: 'quoted', text: 'Ask Ana.', source: null });
    const path = await store.ownPaths.add(
      'Mine',
      { ...NOTHING_EDITED, steps: { was: [], now: steps }, checklist: { was: [], now: [line] } },
      3,
    );
    const { slug } = topicOfPath(path);
    const tick = { archive: OWN_PATHS, topic: slug, run: FIRST_RUN, item: line.id, text: 'Ask Ana.', own: false };
    await store.ticks.change(tick, { done: true, note: { from: '', to: 'She said yes.' } }, 4);
    await markPost(store, url('oldest'), 'read', 5);
    const { shown } = await content({ view: 'path', path: path.id });
    expect(shown.guide.topic).toEqual({ slug, name: 'Mine' });
    expect(shown.steps.map(({ state }) => state.kind)).toEqual(['read', 'unread']);
    expect(shown.items).toMatchObject([{ done: true, note: 'She said yes.' }]);
  });

  it('is none once it is deleted', async () => {
    const path = await store.ownPaths.add('Mine', NOTHING_EDITED, 3);
    await store.ownPaths.change(path.id, { deleted: true }, 4);
    const read = await readLibrary(store, { view: 'path', path: path.id }, new HighlightShelf());
    expect(read).toEqual({ view: 'nothing' });
  });
});

describe('what is new in the library', () => {
  beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => clock));

  it('is what came out after the library first saw an archive, unread, the latest archive first', async () => {
    expect(await news()).toEqual([]);
    clock += 1_000;
    await store.posts.add(ARCHIVE, [
      aListed('fresh', { date: '2025-03-01' }),
      aListed('read', { date: '2025-04-01' }),
      aListed('found-late', { date: '2019-01-01' }),
    ]);
    await store.posts.add(OTHER, [aListed('fresher', { date: '2025-06-01' }, OTHER)]);
    await markPost(store, url('read'), 'read', 9);
    expect(await news()).toEqual([
      ['Other', 'fresher'],
      [ARCHIVE, 'fresh'],
    ]);
    expect(await news()).toHaveLength(2);
  });

  it('is taken as seen, and that can be taken back', async () => {
    await news();
    clock += 1_000;
    await store.posts.add(OTHER, [aListed('fresher', { date: '2025-06-01' }, OTHER)]);
    const undo = await seeArchives(store, [ARCHIVE, OTHER], clock + 1);
    expect(await news()).toEqual([]);
    await undo();
    expect(await news()).toEqual([['Other', 'fresher']]);
  });

  it('is nothing of an archive that was never looked at', async () => {
    expect(await newsIn(store, ARCHIVE, () => 5)).toEqual([]);
    expect(await store.settings.seenArchive(ARCHIVE)).toEqual({ at: 5, newest: '2025-01-01' });
  });
});

describe('what is finished in the library', () => {
  it('is told with the latest first, and only of those in sight more than the address', async () => {
    await markPost(store, url('oldest'), 'read', 20);
    await markPost(store, url('newest'), 'read', 10);
    await markPost(store, url('there', OTHER), 'read', 30);
    await markPost(store, url('undated'), 'read', 40);
    await markPost(store, url('undated'), 'unread', 50);
    const { urls, known } = await content({ view: 'finished' });
    expect(urls).toEqual([url('there', OTHER), url('oldest'), url('newest')]);
    expect(known.get(url('there', OTHER))).toMatchObject({
      title: 'there',
      archive: { id: OTHER, name: 'Other' },
      finishedAt: 30,
      isGone: false,
    });
  });

  it('says of a post that its archive has it no more, and keeps when it was read', async () => {
    await markPost(store, url('never-listed'), 'read', 20);
    const posts = await libraryPosts(store, [url('never-listed'), url('unknown')]);
    expect([...posts.values()]).toMatchObject([{ title: 'a.example/never-listed', isGone: true, finishedAt: 20 }]);
  });
});

describe('the archives in the library', () => {
  it('are told with their posts, topics, what was read and the newest day, the most read first', async () => {
    await markPost(store, url('there', OTHER), 'read', 20);
    const { archives } = await content({ view: 'archives' });
    expect(archives.map(({ archive, ...facts }) => [archive.name, facts])).toEqual([
      ['Other', { posts: 1, topics: 1, read: 1, newest: '2024-01-01' }],
      [ARCHIVE, { posts: 3, topics: 1, read: 0, newest: '2025-01-01' }],
    ]);
  });

  it('show the newest of many posts before the addresses of all are read', async () => {
    const day = (at: number): string => `2010-01-${String(at + 1).padStart(2, '0')}`;
    const many = Array.from({ length: 31 }, (_, at) => aListed(`of-many-${at}`, { date: day(at) }));
    await store.posts.add(ARCHIVE, many);
    const first: LibraryContent[] = [];
    const place = { view: 'posts', archive: ARCHIVE, topic: null } as const;
    const all = await readLibrary(store, place, new HighlightShelf(), (one) => first.push(one));
    const { urls } = all as Extract<LibraryContent, { view: 'posts' }>;
    expect(urls).toHaveLength(34);
    expect(all).not.toHaveProperty('isFirst');
    expect(first).toMatchObject([{ view: 'posts', urls: urls.slice(0, FIRST_IN_SIGHT), isFirst: true }]);
    expect([...(first[0] as typeof all & { known: ReadonlyMap<PostUrl, unknown> }).known.keys()]).toEqual(
      urls.slice(0, FIRST_IN_SIGHT),
    );
  });

  it('list a topic’s posts, and all posts with those without a date at the end', async () => {
    expect((await content({ view: 'posts', archive: ARCHIVE, topic: 'scale' })).urls).toEqual([
      url('newest'),
      url('oldest'),
    ]);
    expect((await content({ view: 'posts', archive: ARCHIVE, topic: null })).urls).toEqual([
      url('newest'),
      url('oldest'),
      url('undated'),
    ]);
  });

  it('that are not followed, and topics that are not known, are told as nothing', async () => {
    for (const place of [
      { view: 'archive', archive: 'https://gone.example' as ArchiveId },
      { view: 'posts', archive: ARCHIVE, topic: 'unknown' },
    ] as const)
      expect(await readLibrary(store, place, new HighlightShelf())).toEqual({ view: 'nothing' });
  });
});

it('what is begun is told in the library, and where to begin when nothing is', async () => {
  expect(await content({ view: 'continue' })).toMatchObject({ underWay: [], begin: { name: 'Other' } });
  await markPost(store, url('newest'), 'read', 20);
  const { underWay, begin } = await content({ view: 'continue' });
  expect(underWay).toMatchObject([{ topic: { slug: 'scale' }, path: { next: { title: 'oldest' } } }]);
  expect(begin).toBeNull();
});
