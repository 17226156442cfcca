import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { LOOK_RULES } from '../../lib/model/knownText';
import { OWN_PATHS } from '../../lib/model/ownPath';
import { markedRead } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { SETTINGS, settingKey, type SettingName } from '../../lib/store/settingsTable';
import { readerStores, storeNames } from '../../lib/store/stores';
import { anArchive, freshName } from './aStore';
import { everyRecord, fillSettings, fillStores, filledAs } from './everything';

const HERE = filledAs('zebra');
/** Its id begins like the other's, and it is found by the same indexes. */
const NEIGHBOUR = { ...filledAs('quagga'), archive: `${HERE.archive}/quagga` as ArchiveId };

let store: Store;
let name: string;
beforeEach(async () => {
  name = freshName('forgetting');
  store = await openStore(name, () => 7);
});
afterEach(() => store.close());

async function fill(): Promise<void> {
  for (const write of Object.values(fillStores(HERE, 'zebra', store))) await write();
}

/** But for the reader's own paths, which are of no archive. */
async function everythingAsText(): Promise<string> {
  const { ownPaths: _ownPaths, editions = [], ...others } = await everyRecord(name);
  return JSON.stringify({ ...others, editions: editions.filter((one) => !isOfOwnPath(one)) }).toLowerCase();
}

function isOfOwnPath(record: unknown): boolean {
  return (record as { archive?: string }).archive === OWN_PATHS;
}

describe('what is filled here', () => {
  it('is every store there is', async () => {
    await fill();
    const records = await everyRecord(name);
    expect(Object.keys(records).toSorted()).toEqual(storeNames().toSorted());
    expect(Object.entries(records).filter(([, all]) => all.length === 0)).toEqual([]);
    const text = JSON.stringify(records);
    for (const word of HERE.words) expect(text).toContain(word);
  });

  it('is every setting there is, with another value than the usual one', async () => {
    await fill();
    const { settings } = await everyRecord(name);
    const set = new Map((settings as { key: string; value: unknown }[]).map(({ key, value }) => [key, value]));
    for (const of of Object.keys(fillSettings(HERE, 'zebra', store)) as SettingName[]) {
      const { scope, otherwise } = SETTINGS[of];
      const key = settingKey(
        SETTINGS[of],
        scope === 'global' ? undefined : HERE.archive,
        scope === 'topic' ? 'zebratopic' : undefined,
      );
      expect({ [of]: set.get(key) ?? otherwise }).not.toEqual({ [of]: otherwise });
    }
    expect(Object.keys(fillSettings(HERE, 'zebra', store)).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
  });
});

describe('removing an archive with the reader’s data', () => {
  it('leaves nothing of it in any store or setting: no address, slug, title, or typed word', async () => {
    await fill();
    await store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    const left = await everythingAsText();
    expect(HERE.words.filter((word) => left.includes(word))).toEqual([]);
    expect(left).not.toContain('zebra');
  });

  it('leaves the reader’s own paths and their editions of other archives as they are, as is said before', async () => {
    await fill();
    const steps = { was: [], now: [{ title: 'zebratitle', url: HERE.post, role: 'start' as const }] };
    const other = { archive: NEIGHBOUR.archive, topic: 'quaggatopic' };
    await store.editions.change(other, (before) => ({ ...before, steps }), 8);
    const kept = async (): Promise<unknown> => {
      const { ownPaths, editions = [] } = await everyRecord(name);
      return [ownPaths, editions.filter((one) => (one as { archive: string }).archive !== HERE.archive)];
    };
    const before = await kept();
    await store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    expect(JSON.stringify(before)).toContain(HERE.post);
    expect(await kept()).toEqual(before);
  });

  it('leaves everything of another archive as it was', async () => {
    await store.archives.add(anArchive(NEIGHBOUR.archive));
    const ofNeighbour = fillStores(NEIGHBOUR, 'quagga', store);
    for (const of of storeNames().filter((one) => one !== 'searchIndexes' && one !== 'removals'))
      await ofNeighbour[of]();
    const before = await everyRecord(name);
    await store.archives.add(anArchive(HERE.archive));
    const here = fillStores(HERE, 'zebra', store);
    // A backup made now would be one more of the neighbour's records, too; a path of the reader's own is of no archive;
    // what is remembered of syncing is one record.
    const notNow = new Set<string>(['searchIndexes', 'removals', 'settings', 'backups', 'ownPaths', 'sync']);
    for (const of of storeNames().filter((one) => !notNow.has(one))) await here[of]();
    await store.settings.follow(HERE.archive, 'zebratopic');
    await store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    const after = await everyRecord(name);
    expect({ ...after, removals: before['removals'], settings: before['settings'] }).toEqual(before);
    expect(after['settings']).toEqual(
      expect.arrayContaining(before['settings']?.filter((one) => !isMachines(one)) ?? []),
    );
  });

  it('leaves a mark of each record that the reader made, under a key of this database', async () => {
    await fill();
    const made = await everyRecord(name);
    const mine = readerStores()
      .filter((of) => of !== 'removals' && of !== 'settings' && of !== 'ownPaths')
      .flatMap((of) => made[of] ?? [])
      .filter((record) => !isOfOwnPath(record));
    const before = made['removals']?.length ?? 0;
    await store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    const marks = (await everyRecord(name))['removals'] as { mark: string; at: number }[];
    const ofSettings = Object.values(SETTINGS).filter(({ scope }) => scope !== 'global').length;
    expect(marks.filter(({ at }) => at === 9)).toHaveLength(mine.length + ofSettings);
    expect(marks.length).toBe(before + mine.length + ofSettings);
    for (const { mark } of marks) expect(mark).toMatch(/^[\w-]{43}$/);
  });

  it('is not undone by what comes while the marks are made', async () => {
    await fill();
    const removing = store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    for (let late = 0; late < 20; late += 1) {
      const url = `${HERE.post}-${late}` as typeof HERE.post;
      await store.readings.change(url, (before) => markedRead(before, { url, archive: HERE.archive }, 8));
    }
    await removing;
    expect(await everythingAsText()).not.toContain('zebra');
  });

  it('lets everything be made again when the archive is added once more', async () => {
    await fill();
    await store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    await fill();
    const records = await everyRecord(name);
    expect(Object.entries(records).filter(([, all]) => all.length === 0)).toEqual([]);
    expect(await store.readings.get(HERE.post)).toMatchObject({ finishedAt: 7, round: 0, deleted: false });
    expect(await store.highlights.of([HERE.post])).toMatchObject([{ note: 'zebratyped' }]);
  });

  it('keeps a built-in archive removed', async () => {
    const builtIn = { ...anArchive(HERE.archive), builtIn: true };
    await store.archives.addIfNew(builtIn);
    await store.archives.remove(HERE.archive, { keepReaderData: false }, 9);
    await store.archives.addIfNew(builtIn);
    expect(await store.archives.all()).toEqual([]);
    await store.archives.add(builtIn);
    expect(await store.archives.all()).toEqual([{ ...builtIn, lookRules: LOOK_RULES }]);
  });
});

describe('deleting everything', () => {
  it('leaves no record in any store', async () => {
    await fill();
    await store.deleteEverything();
    expect(Object.entries(await everyRecord(name)).filter(([, all]) => all.length > 0)).toEqual([]);
  });

  it('leaves a store that says so, also once what comes with Waymark is there again', async () => {
    await fill();
    expect(await store.isUntouched()).toBe(false);
    await store.deleteEverything();
    expect(await store.isUntouched()).toBe(true);
    await store.archives.addIfNew({ ...anArchive(HERE.archive), builtIn: true });
    await store.settings.setFirstRunShownAt(9);
    expect(await store.isUntouched()).toBe(true);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a choice', () => store.settings.setPromptsOn(false)],
    ['a blog', () => store.archives.add(anArchive(HERE.archive))],
    [
      'a post that was marked as read',
      async () => {
        await store.archives.addIfNew({ ...anArchive(HERE.archive), builtIn: true });
        await fillStores(HERE, 'zebra', store).readings();
      },
    ],
  ])('is not all that was ever done once there is %s', async (_, make) => {
    await make();
    expect(await store.isUntouched()).toBe(false);
  });
});

function isMachines(record: unknown): boolean {
  const key = String((record as { key: string }).key);
  return Object.values(SETTINGS).some(({ name: of, scope, travels }) => !travels && scope === 'global' && of === key);
}
