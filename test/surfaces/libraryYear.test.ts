import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepReport, markPost } from '../../lib/companion/keepReading';
import type { ArchiveId } from '../../lib/model/archive';
import { foundSlug } from '../../lib/model/foundSlug';
import { LOOK_RULES } from '../../lib/model/knownText';
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

it('a year tells of topics that were found, too, as the reader calls them, and of none that is hidden', async () => {
  const found = (id: string, slugs: readonly string[]) => ({
    id,
    name: id,
    also: [],
    titles: 2,
    headings: 0,
    posts: slugs.map((slug) => ({ post: url(slug), place: 'title', times: 3 }) as const),
  });
  const parts = ['one', 'three'].map((slug, at) => ({ post: url(slug), number: at + 1 }));
  await store.foundTopics.put({
    archive: ARCHIVE,
    rules: LOOK_RULES,
    topics: [found('back pressure', ['one', 'two', 'three']), found('noise', ['one', 'two', 'three'])],
    series: [{ id: 'waiting', name: 'Waiting rooms', parts }],
    posts: 3,
    texts: 0,
  });
  await store.settings.setTopicName(ARCHIVE, foundSlug('found', 'back pressure'), 'Slow callers');
  await store.settings.setTopicHidden(ARCHIVE, foundSlug('found', 'noise'), true);
  await markPost(store, url('one'), 'read', NOW - 3 * DAY);
  await markPost(store, url('two'), 'read', NOW - 3 * DAY);
  const { topics } = await readYear(store, NOW);
  expect(topics.map(({ topic, archive, finished }) => [topic?.name, archive.name, finished])).toEqual([
    ['Scale', 'Quiet', 2],
    ['Slow callers', 'Quiet', 2],
    ['Waiting rooms', 'Quiet', 1],
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
