import type { ArchiveId } from '../model/archive';
import { MOST_ROWS, type ImportMode, type ImportPreview, type Incoming, type PreviewRow } from '../model/exchange';
import type { PostUrl } from '../model/post';
import { canonicalJson } from '../model/record';
import { isObject } from '../model/shape';
import { nameOf } from '../model/sync';
import { storesOf, type AnyStore, type StoreIn } from './anyStore';
import { leaveMarks, markingOfGone, removalsOf, type Named } from './bringMarks';
import { broughtBeside, broughtInstead, type Bringing } from './comingIn';
import { partOf, type Connection } from './connection';
import { putMany } from './many';
import { isSynced } from './mergedCopy';
import { wholeChoice } from './readerRecords';
import type { StoreName } from './schema';
import { markForSearch } from './searchIndexes';
import { isTravelling } from './settingsTable';
import { labelOf, mergedRecords, sifted, type Sifted, type Sifting } from './sifting';
import { storeNames, STORES, storesToMakeAgain, travellingStores } from './stores';
import { addStubs } from './stubs';

/** So many records are asked for at once. */
const BATCH = 1_000;

/** How a long import is followed and stopped. */
export interface Watched {
  /** Once aborted, nothing is changed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an import would do. Changes nothing. */
export function previewOf(connection: Connection, incoming: Incoming, mode: ImportMode): Promise<ImportPreview> {
  return connection.run(async (database) => {
    const storeIn = storesOf(database.transaction(travellingStores()));
    const { kept, left } = await siftedIn(storeIn, incoming, mode);
    const titles = new Map(incoming.posts.map(({ url, title }) => [url as string, title]));
    const rows: PreviewRow[] = left.map(({ store, label, why }) => ({ store, label, fate: { kind: 'left', why } }));
    const counts = { new: 0, changed: 0, same: 0, removed: 0, left: left.length };
    const archives: ArchiveId[] = [];
    const tell = (kind: 'new' | 'changed' | 'removed', store: StoreName, what: unknown): void => {
      counts[kind] += 1;
      if (rows.length >= MOST_ROWS) return;
      rows.push({ store, label: kind === 'removed' ? String(what) : labelOf(what, titles), fate: { kind } });
    };
    await eachWithBefore(storeIn, kept, (store, some) => {
      for (const { record, before } of some) {
        const after = before === undefined || mode === 'replace' ? record : mergedRecords(store, before, record);
        if (store === 'archives' && isNowFollowed(before, after)) archives.push((after as { id: ArchiveId }).id);
        if (before === undefined) tell('new', store, record);
        else if (isSameRecord(store, before, after)) counts.same += 1;
        else tell('changed', store, record);
      }
    });
    if (mode === 'replace')
      for (const name of travellingStores())
        for (const key of await goneOf(storeIn(name), name, kept.get(name))) tell('removed', name, key);
    return { mode, rows: rows.slice(0, MOST_ROWS), counts, archives };
  });
}

/** Merging may write the same otherwise: also what has become of a record by itself is the same record. */
function isSameRecord(store: StoreName, before: unknown, after: unknown): boolean {
  const json = canonicalJson(after);
  return canonicalJson(before) === json || canonicalJson(mergedRecords(store, before, before)) === json;
}

function isNowFollowed(before: unknown, after: unknown): boolean {
  return wholeChoice(after)?.followed === true && wholeChoice(before)?.followed !== true;
}

/**
 * Brings a file's records in: all of them in one transaction, or nothing. Returns the archives that are followed since.
 * What was removed before comes back: whoever imports a file wants what is in it. While this machine syncs, what comes
 * instead of what is here is a change like any other, and what goes by it leaves marks: else the other machines, which
 * have all of it, would bring back what was here.
 */
export async function bringIn(
  connection: Connection,
  incoming: Incoming,
  mode: ImportMode,
  { signal, onProgress, ...bringing }: Watched & Bringing,
): Promise<ArchiveId[]> {
  const removedAt = await removalsOf(connection, () => namesIn(connection, incoming, mode));
  const markOf = mode === 'replace' ? await markingOfGone(connection, bringing.now) : noMarks;
  for (;;) {
    const goneMarks = await markOf();
    const brought = await connection.write(storeNames(), async (writing) => {
      const storeIn = storesOf(writing);
      const { kept } = await siftedIn(storeIn, incoming, mode);
      const isSyncing = (await writing.objectStore('sync').get('account')) !== undefined;
      if (mode === 'replace') {
        const gone = await goneIn(storeIn, kept);
        // The reader went on while the marks were made: once more, with what is new.
        if (isSyncing && gone.some((one) => !goneMarks.has(nameOf(one)))) return null;
        if (isSyncing) await leaveMarks(storeIn, gone, goneMarks, bringing.now);
        await removeGone(storeIn, gone);
      }
      const total = [...kept.values()].reduce((sum, { size }) => sum + size, incoming.posts.length);
      let done = 0;
      const goneOn = (count: number): void => {
        signal?.throwIfAborted();
        done += count;
        onProgress?.(done, total);
      };
      const followed: ArchiveId[] = [];
      const reworded = new Map<ArchiveId, PostUrl[]>();
      await eachWithBefore(storeIn, kept, async (store, some) => {
        const changed: unknown[] = [];
        for (const { key, record, before } of some) {
          const after = broughtOf(store, before, record, {
            ...bringing,
            isInstead: mode === 'replace',
            isSyncing: isSyncing && isSynced(store),
            removedAt: removedAt.get(nameOf({ store, key })) ?? null,
          });
          if (store === 'archives' && isNowFollowed(before, after)) followed.push((after as { id: ArchiveId }).id);
          if (before === undefined || !isSameRecord(store, before, after)) changed.push(after);
        }
        await putMany(writing.objectStore(store), changed);
        goneOn(some.length);
        if (store !== 'bodies') return;
        for (const { archive, post } of changed as readonly { readonly archive: ArchiveId; readonly post: PostUrl }[])
          listIn(reworded, archive).push(post);
      });
      for (const [archive, posts] of reworded)
        await markForSearch(writing.objectStore('searchIndexes'), archive, posts);
      await addStubs(partOf(writing), incoming.posts, bringing.now, goneOn);
      await storeIn('snapshots').clear();
      signal?.throwIfAborted();
      return followed;
    });
    if (brought !== null) return brought;
  }
}

/** What is stored of a record that comes in. */
function broughtOf(
  store: StoreName,
  before: unknown,
  record: unknown,
  how: Bringing & { readonly isInstead: boolean; readonly isSyncing: boolean; readonly removedAt: number | null },
): unknown {
  const here = isObject(before) ? before : undefined;
  if (!isObject(record)) return record;
  if (!how.isInstead || here === undefined) return broughtBeside(store, here, record, how);
  if (!how.isSyncing || isSameRecord(store, here, record)) return record;
  return broughtInstead(store, here, record, how);
}

const noMarks = (): Promise<ReadonlyMap<string, string>> => Promise.resolve(new Map());

async function namesIn(connection: Connection, incoming: Incoming, mode: ImportMode): Promise<Named[]> {
  const { kept } = await connection.run((database) =>
    siftedIn(storesOf(database.transaction(travellingStores())), incoming, mode),
  );
  return [...kept].flatMap(([store, ofStore]) => [...ofStore.values()].map(({ key }) => ({ store, key })));
}

async function siftedIn(storeIn: StoreIn, incoming: Incoming, mode: ImportMode): Promise<Sifting> {
  const here = mode === 'merge' ? await storeIn('archives').getAllKeys() : [];
  return sifted(incoming, (store) => storeIn(store).keyPath, new Set(here.map(String)));
}

/** What comes in, and what is stored under its key now, if that can be read. */
interface WithBefore extends Sifted {
  readonly before: unknown;
}

/** Goes through what comes in, in batches of one store. */
async function eachWithBefore(
  storeIn: StoreIn,
  kept: Sifting['kept'],
  work: (store: StoreName, some: readonly WithBefore[]) => void | Promise<void>,
): Promise<void> {
  for (const [store, ofStore] of kept) {
    const facts = STORES[store];
    if (facts.owner !== 'reader') continue;
    const all = [...ofStore];
    // Most of what comes in is new: asking for all keys at once is far cheaper than for each record.
    const present = new Set((await storeIn(store).getAllKeys()).map((key) => JSON.stringify(key)));
    for (let at = 0; at < all.length; at += BATCH) {
      const some = all.slice(at, at + BATCH);
      const befores = await Promise.all(
        some.map(([id, { key }]) => (present.has(id) ? storeIn(store).get(key) : undefined)),
      );
      await work(
        store,
        some.map(([, one], index) => ({ ...one, before: facts.whole(befores[index]) })),
      );
    }
  }
}

/** The keys of what the reader has that a file does not have. */
async function goneOf(
  store: AnyStore,
  name: StoreName,
  kept: ReadonlyMap<string, Sifted> | undefined,
): Promise<IDBValidKey[]> {
  const keys = await store.getAllKeys();
  return keys.filter(
    (key) => (name !== 'settings' || isTravelling(String(key))) && kept?.has(JSON.stringify(key)) !== true,
  );
}

async function goneIn(storeIn: StoreIn, kept: Sifting['kept']): Promise<Named[]> {
  const gone: Named[] = [];
  for (const store of travellingStores())
    for (const key of await goneOf(storeIn(store), store, kept.get(store))) gone.push({ store, key });
  return gone;
}

/** With an archive goes what was read of it. */
async function removeGone(storeIn: StoreIn, gone: readonly Named[]): Promise<void> {
  await Promise.all(gone.map(({ store, key }) => storeIn(store).delete(key)));
  for (const { store, key: archive } of gone) {
    if (store !== 'archives') continue;
    for (const other of [...storesToMakeAgain(), 'settings'] as const)
      for (const key of await STORES[other].ofArchive(storeIn(other), archive as ArchiveId))
        await storeIn(other).delete(key);
  }
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
