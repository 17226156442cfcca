import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { keepReport, markPost, type PageReport } from '../../lib/companion/keepReading';
import type { Address } from '../../lib/model/address';
import { openStore } from '../../lib/store/open';
import { anArchive, ARCHIVE, freshName } from '../store/aStore';

afterEach(() => vi.restoreAllMocks());

it('a place in the future is one of now, so that later places count', async () => {
  const store = await openStore(freshName('places'));
  await store.archives.add(anArchive());
  const url = `${ARCHIVE}/a` as Address;
  const blocks = ['One.', 'Two.', 'Three.'].map((text) => ({ text, share: 0 }));
  const at = (block: number, time: number): PageReport => ({
    report: {
      pageView: 'v',
      progress: 0.1,
      length: 100,
      activeMs: 60_000,
      finished: false,
      place: { block, fraction: 0, at: time },
      paced: { words: 0, ms: 0 },
    },
    blocks,
  });
  await keepReport(store, url, at(2, Number.POSITIVE_INFINITY), 1_000);
  await keepReport(store, url, at(1, 2_000), 2_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ block: 1, at: 2_000 });
  await store.close();
});

it('a page that unfolds is read less far than its beginning was, and never further back than that', async () => {
  const store = await openStore(freshName('unfolding'));
  await store.archives.add(anArchive());
  const url = `${ARCHIVE}/a` as Address;
  const tell = (progress: number, shares: readonly number[]): Promise<boolean> =>
    keepReport(
      store,
      url,
      {
        report: {
          pageView: 'v',
          progress,
          length: 8 * shares.length,
          activeMs: 5,
          finished: false,
          place: null,
          paced: { words: 0, ms: 0 },
        },
        blocks: shares.map((share, at) => ({ text: `These are the four words of part ${at}.`, share })),
      },
      1_000,
    );
  const progress = async (): Promise<number | undefined> => (await store.readings.get(url))?.progress;
  await tell(1, [1]);
  expect(await progress()).toBe(1);
  await tell(0.25, [1, 0, 0, 0]);
  expect(await progress()).toBe(0.25);
  await tell(0.75, [1, 1, 1, 0]);
  await tell(1, [1]);
  expect(await progress()).toBe(0.75);
  await store.close();
});

const url = `${ARCHIVE}/a` as Address;
const blocks = [{ text: 'One two three four.', share: 0.5 }];
const totals = (pageView: string, activeMs: number, more: Partial<PageReport['report']> = {}): PageReport => ({
  report: {
    pageView,
    progress: 0.5,
    length: 4,
    activeMs,
    finished: false,
    place: null,
    paced: { words: activeMs / 250, ms: activeMs },
    ...more,
  },
  blocks,
});

it('counts the time of each page view once, however often, late or crossed its totals are told', async () => {
  const store = await openStore(freshName('totals'));
  await store.archives.add(anArchive());
  for (const told of [
    totals('a', 5_000),
    totals('a', 5_000),
    totals('b', 3_000),
    totals('a', 9_000),
    totals('a', 5_000),
    totals('b', 3_000),
  ]) {
    await keepReport(store, url, told, 10);
  }
  expect((await store.readings.get(url))?.activeMs).toBe(12_000);
  expect((await store.settings.paces())['und']).toEqual({ words: 48, ms: 12_000 });
  await markPost(store, url, 'unread', 11);
  await keepReport(store, url, totals('a', 9_500), 12);
  expect((await store.readings.get(url))?.activeMs).toBe(500);
  await store.close();
});

it('keeps body, reading and pace together: a full disk leaves all three as they were', async () => {
  const store = await openStore(freshName('together'));
  await store.archives.add(anArchive());
  await keepReport(store, url, totals('a', 5_000), 1);
  const before = await Promise.all([store.bodies.get(url), store.readings.get(url), store.settings.paces()]);
  // The last of the three is refused, the others are not.
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(this: IDBObjectStore, value: unknown) {
    if (this.name === 'settings') throw new DOMException('Full', 'QuotaExceededError');
    return put.call(this, value);
  });
  const more = {
    ...totals('a', 9_000, { finished: true }),
    blocks: [{ text: 'Other words, and more of them.', share: 1 }],
  };
  await expect(keepReport(store, url, more, 2)).rejects.toMatchObject({ code: 'storage-full' });
  vi.restoreAllMocks();
  expect(await Promise.all([store.bodies.get(url), store.readings.get(url), store.settings.paces()])).toEqual(before);
  expect(await keepReport(store, url, more, 3)).toBe(true);
  expect((await store.readings.get(url))?.activeMs).toBe(9_000);
  await store.close();
});

it('a glance at the beginning of a post that was begun leaves the place where it was, by the time of the page view', async () => {
  const store = await openStore(freshName('glance'));
  await store.archives.add(anArchive());
  const stop = (view: string, activeMs: number, fraction: number): PageReport =>
    totals(view, activeMs, { place: { block: 0, fraction, at: 90_000 } });
  await keepReport(store, url, stop('first', 40_000, 0.8), 90_000);
  // Told again and again, in parts that are each short.
  for (const activeMs of [5_000, 20_000, 29_000]) await keepReport(store, url, stop('glance', activeMs, 0.1), 90_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ fraction: 0.8 });
  await keepReport(store, url, stop('glance', 45_000, 0.1), 90_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ fraction: 0.1 });
  await store.close();
});

it('a report that comes late leaves a later stop where it is', async () => {
  const store = await openStore(freshName('late'));
  await store.archives.add(anArchive());
  const stop = (fraction: number, at: number): PageReport =>
    totals(`view-${at}`, 1, { place: { block: 0, fraction, at } });
  await keepReport(store, url, stop(0.8, 5_000), 5_000);
  await keepReport(store, url, stop(0.2, 2_000), 6_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ fraction: 0.8, at: 5_000 });
  // A clock that was ahead is back: the stop of then is not later than now.
  await keepReport(store, url, stop(0.9, 4_000), 4_000);
  expect((await store.readings.get(url))?.place).toMatchObject({ fraction: 0.9, at: 4_000 });
  await store.close();
});
