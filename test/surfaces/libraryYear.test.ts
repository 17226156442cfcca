import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepReport, markPost } from '../../lib/companion/keepReading';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import { openStore, type Store } from '../../lib/store/open';
import { readYear } from '../../lib/surfaces/libraryYear';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const NOW = new Date(2026, 10, 27, 15).getTime();
const DAY = 86_400_000;
const OTHER = 'https://b.example' as ArchiveId;
const url = (slug: string, archive = ARCHIVE): PostUrl => `${archive}/${slug}` as PostUrl;

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('year'));
  await store.archives.add({ ...anArchive(), name: 'Quiet' });
  await store.archives.add({ ...anArchive(OTHER), name: 'Other' });
  await store.posts.add(ARCHIVE, [aListed('one'), aListed('two'), aListed('three')]);
  await store.posts.add(OTHER, [aListed('there', { topics: [{ slug: 'tide', name: 'Tide' }] }, OTHER)]);
});
afterEach(() => store.close());

it('a year before there was a log is told by what was finished', async () => {
  await markPost(store, url('one'), 'read', NOW - 3 * DAY);
  await markPost(store, url('two'), 'read', NOW - 3 * DAY);
  await markPost(store, url('there', OTHER), 'read', NOW - 9 * DAY);
  await markPost(store, url('three'), 'read', NOW - 500 * DAY);
  const year = await readYear(store, NOW);
  expect(year).toMatchObject({ finished: 3, days: 2, minutes: 0, isLogged: false, paces: [] });
  expect(year.archives.map(({ archive, finished }) => [archive.name, finished])).toEqual([
    ['Quiet', 2],
    ['Other', 1],
  ]);
  expect(year.topics.map(({ topic, archive, finished }) => [topic?.name, archive.name, finished])).toEqual([
    ['Scale', 'Quiet', 2],
    ['Tide', 'Other', 1],
  ]);
});

it('a year with a log has minutes, also of posts that were not finished, and the reader’s pace', async () => {
  const report = {
    pageView: 'one',
    activeMs: 12 * 60_000,
    paced: { words: 2_400, ms: 10 * 60_000 },
    progress: 0.5,
    length: 5_000,
    place: null,
    finished: false,
  };
  await keepReport(store, url('one'), { report, blocks: null }, NOW);
  const year = await readYear(store, NOW);
  expect(year).toMatchObject({ finished: 0, days: 1, minutes: 12, isLogged: true });
  expect(year.archives).toMatchObject([{ archive: { name: 'Quiet' }, minutes: 12, finished: 0 }]);
  expect(year.paces).toEqual([{ language: 'und', wordsPerMinute: 240 }]);
});
