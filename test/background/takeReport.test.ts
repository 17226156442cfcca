import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepParked, takeReport } from '../../lib/background/takeReport';
import { forgetSession } from '../../lib/companion/forgetSession';
import type { Address } from '../../lib/model/address';
import { DAILY } from '../../lib/model/allowance';
import { Problem } from '../../lib/model/problem';
import type { ToldReading } from '../../lib/model/readingReport';
import { spend } from '../../lib/session/allowances';
import { lastVisitOf, rememberVisit } from '../../lib/session/visits';
import { openStore, type Store } from '../../lib/store/open';
import { browser } from '../fakeBrowser';
import { anArchive, ARCHIVE, fillDisk, freshName } from '../store/aStore';

const { session } = browser.storage;
const url = `${ARCHIVE}/a` as Address;
const told = (pageView: string, activeMs: number): ToldReading => ({
  address: url,
  report: {
    pageView,
    progress: activeMs / 10_000,
    length: 4,
    activeMs,
    finished: false,
    place: null,
    paced: { words: 0, ms: 0 },
  },
  blocks: [{ text: 'One two three four.', share: activeMs / 10_000 }],
});
let store: Store;
let keeper: { store: () => Promise<Store>; now: () => number };
beforeEach(async () => {
  store = await openStore(freshName('reports'));
  await store.archives.add(anArchive());
  keeper = { store: async () => store, now: () => 5 };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

it('what a page told while the disk was full is kept when there is room again, also when the page is gone', async () => {
  await takeReport(keeper, told('a', 1_000));
  fillDisk();
  await expect(takeReport(keeper, told('a', 4_000))).rejects.toMatchObject({ code: 'storage-full' });
  await expect(takeReport(keeper, told('a', 6_000))).rejects.toMatchObject({ code: 'storage-full' });
  expect((await session.get('unsaved'))['unsaved']).toEqual({ code: 'storage-full', since: 5 });
  await expect(keepParked(keeper)).rejects.toMatchObject({ code: 'storage-full' });
  vi.restoreAllMocks();
  // Another page of the same post tells of itself.
  expect(await takeReport(keeper, told('b', 500))).toEqual({ isFinish: false, isAgain: true });
  expect(await store.readings.get(url)).toMatchObject({ activeMs: 6_500, progress: 0.6 });
  expect(Object.keys(await session.get(null)).filter((key) => /^(?:unsaved|parked:)/.test(key))).toEqual([]);
  // The first page was not gone, and tells of all of it once more.
  await takeReport(keeper, told('a', 6_000));
  expect((await store.readings.get(url))?.activeMs).toBe(6_500);
});

it('a database that cannot be opened is as bad as a full one', async () => {
  const { store: open } = keeper;
  keeper.store = () => Promise.reject(new Problem('storage-blocked'));
  await expect(takeReport(keeper, told('a', 4_000))).rejects.toMatchObject({ code: 'storage-blocked' });
  keeper.store = open;
  expect(await keepParked(keeper)).toBe(true);
  expect(await keepParked(keeper)).toBe(false);
  expect((await store.readings.get(url))?.activeMs).toBe(4_000);
});

it('a text that is too long to be parked is left out, what was read of it is not', async () => {
  fillDisk();
  await expect(
    takeReport(keeper, { ...told('a', 4_000), blocks: [{ text: 'x'.repeat(400_000), share: 1 }] }),
  ).rejects.toMatchObject({ code: 'storage-full' });
  expect(JSON.stringify(await session.get(null)).length).toBeLessThan(5_000);
  vi.restoreAllMocks();
  await keepParked(keeper);
  expect((await store.readings.get(url))?.activeMs).toBe(4_000);
});

it('nothing of an archive is left in the session when it goes with all that the reader made there', async () => {
  fillDisk();
  await expect(takeReport(keeper, told('a', 4_000))).rejects.toMatchObject({ code: 'storage-full' });
  await session.set({
    [`draft:${ARCHIVE} scale own:1`]: { from: '', text: 'Half a wo' },
    [`draft:highlight ${url} 7`]: { from: '', text: 'Half a wo' },
    'draft:https://b.example scale own:1': { from: '', text: 'Mine.' },
  });
  await forgetSession(store, ARCHIVE);
  expect(Object.keys(await session.get(null))).toEqual(['unsaved', 'draft:https://b.example scale own:1']);
});

it('a page that has told more text than anyone reads in a day is followed without', async () => {
  await session.set({ [`spent:${ARCHIVE}`]: { ...DAILY, since: 5 } });
  await takeReport(keeper, told('a', 1_000));
  expect(await store.readings.get(url)).toMatchObject({ activeMs: 1_000 });
  expect(await store.bodies.get(url)).toBeUndefined();
  keeper = { ...keeper, now: () => 5 + 86_400_000 };
  await takeReport(keeper, told('a', 2_000));
  expect((await store.bodies.get(url))?.text).toContain('One two three four.');
});

it('a session store that is full keeps no page from being followed, and no old visit of its tab', async () => {
  const visit = { url, archive: ARCHIVE, address: url, errands: [], problem: null } as never;
  await rememberVisit(7, visit);
  vi.spyOn(session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await rememberVisit(7, visit);
  expect(await lastVisitOf(7)).toBeNull();
  expect(await spend(ARCHIVE, { posts: DAILY.posts }, 5)).toBe(true);
  expect(await spend(ARCHIVE, { posts: 1 }, 6)).toBe(false);
});
