import type { ArchiveId } from '../model/archive';
import { canonicalJson, type Removal } from '../model/record';
import { removalTime } from '../model/removed';
import { nameOf, type Covered, type SyncMemory, type Travelling } from '../model/sync';
import { storesOf, type AnyStore, type StoreIn } from './anyStore';
import { choiceAfter } from './choices';
import type { Connection, StoresOf } from './connection';
import { newInstance } from './instance';
import { wholeChoice } from './readerRecords';
import { leaveMark, marking } from './removals';
import type { StoreName } from './schema';
import { ALL_SETTINGS, settingKey, settingValue, type Setting } from './settingsTable';
import { readerStores, storeNames, STORES, storesToMakeAgain } from './stores';
import { archiveOfRecord } from './travelling';

/** Keys of an archive's records by store. */
type Found = ReadonlyMap<StoreName, readonly (IDBValidKey | IDBKeyRange)[]>;

/**
 * Removes what can be read or made again of an archive. What the reader made stays, and with it that the archive is
 * not followed any more, so that all of it is there again when the archive is added once more.
 */
export async function removeKeepingReader(
  connection: Connection,
  id: ArchiveId,
  instance: string,
  now: number,
): Promise<void> {
  await connection.write(storeNames(), async (writing) => {
    const archives = writing.objectStore('archives');
    const before = wholeChoice(await archives.get(id));
    if (before !== undefined) {
      await archives.put(choiceAfter(before, { ...before, followed: false, updatedAt: now }, instance));
    }
    await removeMade(writing, id);
  });
}

/**
 * Removes all of an archive, the reader's own records and itself among it. A mark stays of each record that the reader
 * made, which tells nobody what it was.
 */
export async function removeWithReader(connection: Connection, id: ArchiveId, now: number): Promise<void> {
  const by = newInstance();
  await removeAfter(connection, id, now, { stores: storeNames(), by, first: () => Promise.resolve() });
}

/** What a removal is part of: done first, in its transaction over all stores, and from which stores is removed. */
interface Before<T> {
  readonly stores: readonly StoreName[];
  /** See `Removal`. */
  readonly by: string;
  readonly first: (writing: StoresOf<StoreName[]>) => Promise<T>;
}

/** The same after something else, in one transaction. Gives what that came to, and the marks that stay, by records. */
export async function removeAfter<T>(
  connection: Connection,
  id: ArchiveId,
  now: number,
  { stores, by, first }: Before<T>,
): Promise<{ readonly made: T; readonly marks: ReadonlyMap<string, Removal> }> {
  const markOf = await marking(connection, now);
  const marks = new Map<string, Removal>();
  for (;;) {
    const found = await connection.run((database) =>
      recordsOf(id, readerStores(), storesOf(database.transaction(readerStores()))),
    );
    await Promise.all(
      [...found].flatMap(([store, keys]) =>
        keys.map(async (key) =>
          marks.set(nameIn(store, key), { mark: await markOf(store, key as IDBValidKey), at: now, by }),
        ),
      ),
    );
    const done = await connection.write(storeNames(), async (writing) => {
      const storeIn = storesOf(writing);
      // The reader went on while the marks were made: once more, with what is new.
      if (namesOf(await recordsOf(id, readerStores(), storeIn)).some((name) => !marks.has(name))) return null;
      const made = await first(writing);
      const going = await recordsOf(id, readerStores(), storeIn);
      const names = namesOf(going);
      const left = await timed(storeIn, going, marks);
      await removeFound(storeIn, await recordsOf(id, stores, storeIn));
      await Promise.all([...left.values()].map((removal) => leaveMark(storeIn('removals'), removal)));
      await forgetSynced(storeIn('sync'), new Set(names), id);
      await Promise.all(ALL_SETTINGS.map((setting) => forgetIn(setting, id, storeIn('settings'), now)));
      return { made, marks: left };
    });
    if (done !== null) return done;
  }
}

/** Removes all records of one of the reader's stores, each of which leaves its mark. */
export async function removeAllOf(connection: Connection, name: StoreName, now: number): Promise<void> {
  const markOf = await marking(connection, now);
  const by = newInstance();
  const marks = new Map<string, Removal>();
  for (;;) {
    for (const key of await connection.run((database) => database.getAllKeys(name)))
      marks.set(nameIn(name, key), { mark: await markOf(name, key), at: now, by });
    const isDone = await connection.write([name, 'removals', 'sync'], async (writing) => {
      const storeIn = storesOf(writing);
      const keys = await writing.objectStore(name).getAllKeys();
      const names = keys.map((key) => nameIn(name, key));
      // Something was written while the marks were made: once more, with what is new.
      if (names.some((one) => !marks.has(one))) return false;
      const left = await timed(storeIn, new Map([[name, keys]]), marks);
      await writing.objectStore(name).clear();
      await Promise.all([...left.values()].map((removal) => leaveMark(writing.objectStore('removals'), removal)));
      await forgetSynced(storeIn('sync'), new Set(names));
      return true;
    });
    if (isDone) return;
  }
}

/** The marks of records that go now, each no earlier than its record. */
async function timed(
  storeIn: StoreIn,
  found: Found,
  marks: ReadonlyMap<string, Removal>,
): Promise<Map<string, Removal>> {
  const left = new Map<string, Removal>();
  for (const [store, keys] of found)
    for (const key of keys) {
      const name = nameIn(store, key);
      const mark = marks.get(name);
      if (mark === undefined) continue;
      left.set(name, { ...mark, at: removalTime(await storeIn(store).get(key as IDBValidKey), mark.at) });
    }
  return left;
}

/** Within a transaction over all stores: what can be read or made again of an archive. */
export async function removeMade(writing: StoresOf<StoreName[]>, id: ArchiveId): Promise<void> {
  const storeIn = storesOf(writing);
  await removeFound(storeIn, await recordsOf(id, storesToMakeAgain(), storeIn));
}

/** The same of all backups: a copy of what was removed on another machine would bring it back to all. */
export async function removeFromBackups(writing: StoresOf<StoreName[]>, id: ArchiveId): Promise<void> {
  const storeIn = storesOf(writing);
  await removeFound(storeIn, await recordsOf(id, ['backups'], storeIn));
}

function namesOf(found: Found): string[] {
  return [...found].flatMap(([store, keys]) => keys.map((key) => nameIn(store, key)));
}

const nameIn = (store: StoreName, key: unknown): string => nameOf({ store, key: key as IDBValidKey });

/**
 * What is remembered of syncing names records, too, and may hold copies that wait for the reader's word. Of an archive
 * (`id`) that goes also copies of what another machine had removed here before: those are under no name any more.
 */
async function forgetSynced(sync: AnyStore, names: ReadonlySet<string>, id: ArchiveId | null = null): Promise<void> {
  const [covered, memory] = await Promise.all([sync.get('covered'), sync.get('memory')]);
  const { value: of } = (covered ?? {}) as { readonly value?: Covered };
  if (of !== undefined) {
    const left = Object.entries(of).filter(([name]) => !names.has(name));
    await sync.put({ key: 'covered', value: Object.fromEntries(left) });
  }
  const { value: kept } = (memory ?? {}) as { readonly value?: SyncMemory };
  if (kept === undefined || !Array.isArray(kept.held)) return;
  const isLeft = (one: Pick<Travelling, 'store' | 'key'>): boolean => !names.has(nameOf(one));
  const told = kept.told?.map((one) => ({
    ...one,
    records: one.records.filter((record) => isLeft(record) && archiveOfRecord(record.store, record.record) !== id),
    posts: one.posts.filter(({ archive }) => archive !== id),
  }));
  await sync.put({ key: 'memory', value: { ...kept, held: kept.held.filter(isLeft), ...(told && { told }) } });
}

async function recordsOf(id: ArchiveId, stores: readonly StoreName[], storeIn: StoreIn): Promise<Found> {
  return new Map(
    await Promise.all(stores.map(async (name) => [name, await STORES[name].ofArchive(storeIn(name), id)] as const)),
  );
}

async function removeFound(storeIn: StoreIn, found: Found): Promise<void> {
  await Promise.all([...found].flatMap(([name, keys]) => keys.map((key) => storeIn(name).delete(key))));
}

/** A setting that names archives is left without this one. */
async function forgetIn<T>(setting: Setting<T>, id: ArchiveId, settings: AnyStore, now: number): Promise<void> {
  if (setting.without === undefined) return;
  const key = settingKey(setting);
  const before = settingValue(setting, await settings.get(key));
  const value = setting.without(before, id);
  if (canonicalJson(value) === canonicalJson(before)) return;
  await settings.put({ key, value, updatedAt: now, deleted: false });
}
