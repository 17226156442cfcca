import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpDaily } from '../../lib/background/backUp';
import type { Parts } from '../../lib/companion/parts';
import { markedRead } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, fillDisk, freshName } from '../store/aStore';

const HOUR = 3_600_000;
const { url } = aListed('p');

let now = 10 * 24 * HOUR;
let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('daily'), () => now);
});
afterEach(() => store.close());

const backUp = (): Promise<void> => backUpDaily({ store, now: () => now } as Parts);
const read = (): Promise<void> =>
  store.readings.change(url, (before) => markedRead(before, { url, archive: ARCHIVE }, now));
const made = async (): Promise<number> => (await store.backups.list()).length;

describe('the daily backup', () => {
  it('is not made while nothing of the reader’s is there', async () => {
    await backUp();
    expect(await made()).toBe(0);
  });

  it('is made once a day, and only after something has changed', async () => {
    await store.archives.add(anArchive());
    await backUp();
    expect(await made()).toBe(1);
    now += HOUR;
    await read();
    await backUp();
    expect(await made()).toBe(1);
    now += 24 * HOUR;
    await backUp();
    expect(await made()).toBe(2);
    now += 25 * HOUR;
    await backUp();
    expect(await made()).toBe(2);
  });

  it('is made all the same when the clock was wrong once', async () => {
    await store.archives.add(anArchive());
    now += 365 * 24 * HOUR;
    await backUp();
    now -= 365 * 24 * HOUR;
    await read();
    await backUp();
    expect(await made()).toBe(2);
  });
});

describe('a clock that was a year ahead', () => {
  const YEAR = 365 * 24 * HOUR;

  it('makes no backup at every alarm afterwards, and pushes none out that was made since', async () => {
    await store.archives.add(anArchive());
    now += YEAR;
    for (let day = 0; day < 9; day += 1) {
      await read();
      await backUp();
      now += 25 * HOUR;
    }
    now -= YEAR + 9 * 25 * HOUR;
    const ats: number[] = [];
    for (let day = 0; day < 9; day += 1) {
      await read();
      await backUp();
      ats.push(now);
      now += HOUR;
      await store.readings.change(url, (before) => before && { ...before, deleted: true });
      await backUp();
      now += 24 * HOUR;
    }
    expect((await store.backups.list()).map(({ at }) => at)).toEqual(ats.slice(-7).toReversed());
  });

  it('removes nothing from the bin for good that no backup has', async () => {
    await store.archives.add(anArchive());
    const { id } = (await store.highlights.add(aHighlight({ archive: ARCHIVE, post: url })))!;
    await store.highlights.change(id, { deleted: true }, (now += HOUR));
    now += YEAR;
    await backUp();
    expect(await store.highlights.get(id)).toBeUndefined();
    now -= YEAR;
    const { at } = (await store.backups.list())[0]!;
    await store.exchange.bringIn(await store.backups.read(at), 'replace');
    expect(await store.highlights.get(id)).toMatchObject({ id });
  });
});

describe('a full disk', () => {
  it('is told, and neither a backup nor an import leaves half of itself', async () => {
    await store.archives.add(anArchive());
    await read();
    const at = await store.backups.make('daily');
    const incoming = await store.backups.read(at!);
    await store.readings.change(url, (before) => before && { ...before, deleted: true });
    fillDisk();
    await expect(store.backups.make('import')).rejects.toMatchObject({ code: 'storage-full' });
    await expect(store.exchange.bringIn(incoming, 'replace')).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(await made()).toBe(1);
    expect(await store.readings.get(url)).toMatchObject({ deleted: true });
  });
});
