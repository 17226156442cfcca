import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markedRead } from '../../lib/model/reading';
import { MOST_BACKUPS } from '../../lib/store/backups';
import { openStore, type Store } from '../../lib/store/open';
import { readerStores, STORES, travellingStores } from '../../lib/store/stores';
import { archiveOfRecord } from '../../lib/store/travelling';
import { aListed, anArchive, ARCHIVE, freshName } from './aStore';
import { everyRecord, filledAs, fillStores } from './everything';
import { fillVersion5, FOLLOWED, VERSION_5 } from './version5';

const { url: POST } = aListed('p');
const post = { url: POST, archive: ARCHIVE };
let name: string;
let now: number;
let store: Store;
beforeEach(async () => {
  now = 100;
  name = freshName('backups');
  store = await openStore(name, () => now);
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

const read = (): Promise<void> => store.readings.change(POST, (before) => markedRead(before, post, now));

describe('backups', () => {
  it('hold what the reader made, and bring it back', async () => {
    await read();
    const at = await store.backups.make('daily');
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 200);
    await store.readings.change(POST, (before) => before && { ...before, deleted: true });
    await store.exchange.bringIn(await store.backups.read(at!), 'replace');
    expect(await store.readings.get(POST)).toMatchObject({ finishedAt: 100, deleted: false });
    expect(await store.archives.get(ARCHIVE)).toBeDefined();
  });

  it('are seven, the latest', async () => {
    for (let day = 0; day < 9; day += 1) {
      now += 1;
      await store.backups.make('daily');
    }
    expect((await store.backups.list()).map(({ at }) => at)).toEqual([109, 108, 107, 106, 105, 104, 103]);
    expect(MOST_BACKUPS).toBe(7);
  });

  it('are made by the day only where something has changed', async () => {
    expect(await store.backups.make('daily', { always: false })).toBe(100);
    now = 200;
    expect(await store.backups.make('daily', { always: false })).toBeNull();
    await read();
    expect(await store.backups.make('daily', { always: false })).toBe(200);
  });

  it('of one moment are two', async () => {
    await store.backups.make('daily');
    await store.backups.make('import');
    expect((await store.backups.list()).map(({ at, why }) => [at, why])).toEqual([
      [101, 'import'],
      [100, 'daily'],
    ]);
  });

  it('lose what is removed with its archive, and nothing else', async () => {
    const other = 'https://b.example' as typeof ARCHIVE;
    await store.archives.add(anArchive(other));
    await read();
    const at = (await store.backups.make('daily'))!;
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 200);
    expect(JSON.stringify(await store.backups.read(at))).not.toContain(ARCHIVE);
    expect(JSON.stringify(await store.backups.read(at))).toContain(other);
  });

  it('stay whole when an archive is removed whose data the reader keeps', async () => {
    await read();
    const at = (await store.backups.make('daily'))!;
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 200);
    expect((await store.backups.read(at)).records['readings']).toHaveLength(1);
  });

  it('go with everything', async () => {
    await store.backups.make('daily');
    await store.deleteEverything();
    expect(await store.backups.list()).toEqual([]);
  });

  it('take along no machine’s own records', async () => {
    await store.settings.setFirstRunShownAt(7);
    await store.settings.setPromptsOn(false);
    const at = (await store.backups.make('daily'))!;
    const { records } = await store.backups.read(at);
    expect((records['settings'] as { key: string }[]).map(({ key }) => key)).toEqual(['prompts']);
    expect(Object.keys(records).every((of) => travellingStores().some((one) => one === of))).toBe(true);
  });

  it('say so when they are gone or cannot be read', async () => {
    await expect(store.backups.read(1)).rejects.toMatchObject({ code: 'not-found' });
    const raw = await openDB(name);
    await raw.put('backups', { at: 5, archive: '', why: 'daily', schema: 6, count: 1, data: new Uint8Array([1, 2]) });
    raw.close();
    await expect(store.backups.read(5)).rejects.toMatchObject({ code: 'storage-broken' });
  });

  it('know the archive of each record as the table of stores does', async () => {
    const filled = filledAs('one');
    for (const fill of Object.values(fillStores(filled, 'one', store))) await fill();
    const all = await everyRecord(name);
    const raw = await openDB(name);
    for (const of of readerStores()) {
      const { store: records } = raw.transaction(of);
      const keys = await STORES[of].ofArchive(records as never, filled.archive);
      const belonging = (all[of] ?? []).filter((record) => archiveOfRecord(of, record) === filled.archive);
      expect({ [of]: belonging.length }).toEqual({ [of]: keys.length });
    }
    raw.close();
  });
});

describe('an upgrade', () => {
  it('puts aside what the reader had before, to go back to', async () => {
    const old = freshName('backups');
    await fillVersion5(old);
    const upgraded = await openStore(old);
    const [backup] = await upgraded.backups.list();
    expect(backup).toMatchObject({ why: 'upgrade' });
    const before = await upgraded.backups.read(backup!.at);
    expect(before.schema).toBe(5);
    expect(before.records['hiddenLines']).toEqual(VERSION_5['hiddenLines']);
    await upgraded.archives.remove(FOLLOWED, { keepReaderData: true }, Date.now());
    await upgraded.exchange.bringIn(await upgraded.exchange.upgraded(before), 'replace');
    expect(await upgraded.ticks.ofTopic(FOLLOWED, 'scale')).toMatchObject([{ note: 'Ask Ana first.' }]);
    expect(await upgraded.archives.get(FOLLOWED)).toBeDefined();
    await upgraded.close();
  });
});
