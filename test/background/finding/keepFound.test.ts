import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findAgain } from '../../../lib/background/finding/findAgain';
import { keepFound } from '../../../lib/background/finding/keepFound';
import { openStore, type Store } from '../../../lib/store/open';
import { GARDEN, gardenFeed, gardenTexts } from '../../aGarden';
import { browser } from '../../fakeBrowser';
import { aListed, anArchive, ARCHIVE, freshName } from '../../store/aStore';

const ALARM = 'found-topics';
let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('keeping'));
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

const start = (): void => keepFound(() => Promise.resolve({ store, now: () => 9 }));
const soon = { timeout: 20_000 };
const topics = async (): Promise<number> => (await store.foundTopics.get(ARCHIVE))?.topics.length ?? 0;
const texts = async (): Promise<number | undefined> => (await store.foundTopics.get(ARCHIVE))?.texts;
const isWaiting = async (): Promise<boolean> => (await browser.alarms.get(ALARM)) !== undefined;

it('topics are found when posts come, and again when their texts do, with an alarm for a worker that dies before', async () => {
  start();
  await store.posts.add(ARCHIVE, gardenFeed());
  await expect.poll(isWaiting, soon).toBe(true);
  await expect.poll(topics, soon).toBe(4);
  await expect.poll(isWaiting, soon).toBe(false);
  await store.texts.keep(ARCHIVE, gardenTexts());
  await expect.poll(texts, soon).toBe(GARDEN.length);
});

it('a start finds what a worker that died has left', async () => {
  await store.posts.add(ARCHIVE, gardenFeed());
  start();
  await expect.poll(topics, soon).toBe(4);
});

it('the alarm of a worker that died has every archive looked at, whatever the counts say', async () => {
  await store.posts.add(ARCHIVE, gardenFeed());
  await findAgain({ store, now: () => 9 }, ARCHIVE);
  // The worker died before it saw to these.
  const renamed = GARDEN.slice(0, 2).map(({ slug }, at) => ({ slug, title: `Growing leeks, part ${at + 1}` }));
  await store.posts.add(ARCHIVE, gardenFeed(renamed));
  start();
  await browser.alarms.onAlarm.trigger({ name: ALARM, scheduledTime: 0 });
  await expect.poll(async () => (await store.foundTopics.get(ARCHIVE))?.series.length, soon).toBe(1);
});

it('a post that only says something else of itself waits for a while; one that is new does not', async () => {
  await store.posts.add(ARCHIVE, gardenFeed());
  start();
  await expect.poll(topics, soon).toBe(4);
  await expect.poll(isWaiting, soon).toBe(false);
  await store.posts.add(ARCHIVE, [aListed('cold-frames-0', { title: 'On cold frames', topics: [], summary: 'New' })]);
  await expect.poll(isWaiting, soon).toBe(true);
  const { scheduledTime } = (await browser.alarms.get(ALARM)) ?? { scheduledTime: 0 };
  expect(scheduledTime - Date.now()).toBeGreaterThan(5 * 60_000);
  await store.posts.add(ARCHIVE, [aListed('new', { title: 'New', topics: [] })]);
  await expect.poll(async () => (await store.foundTopics.get(ARCHIVE))?.posts, soon).toBe(13);
});

it('while texts come one after the other without a pause, topics are found all the same', async () => {
  await store.posts.add(ARCHIVE, gardenFeed());
  await findAgain({ store, now: () => 9 }, ARCHIVE);
  keepFound(() => Promise.resolve({ store, now: () => 9 }), { quietMs: 100_000, longestMs: 50 });
  await store.texts.keep(ARCHIVE, gardenTexts(GARDEN.slice(0, 9)));
  await expect.poll(texts, soon).toBe(9);
});
