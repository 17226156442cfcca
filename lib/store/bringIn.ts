import type { ArchiveId } from '../model/archive';
import { MOST_ROWS, type ImportMode, type ImportPreview, type Incoming, type PreviewRow } from '../model/exchange';
import type { PostUrl } from '../model/post';
import { canonicalJson } from '../model/record';
import { partOf, type Connection, type StoresOf } from './connection';
import { wholeChoice } from './readerRecords';
import { markingBefore } from './removals';
import type { StoreName } from './schema';
import { markForSearch } from './searchIndexes';
import { isTravelling } from './settingsTable';
import { labelOf, mergedRecords, sifted, type Sifted, type Sifting } from './sifting';
import { storeNames, STORES, storesToMakeAgain, travellingStores, type KeysOfStore } from './stores';
import { addStubs } from './stubs';

/** So many records are asked for at once. */
const BATCH = 250;

/** How a long import is followed and stopped. */
export interface Watched {
  /** Once aborted, nothing is changed. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A store of a running transaction, whichever it is. */
interface AnyStore extends KeysOfStore {
  readonly keyPath: string | string[];
  readonly get: (key: IDBValidKey) => Promise<unknown>;
  readonly put: (record: unknown) => Promise<unknown>;
  readonly delete: (key: IDBValidKey | IDBKeyRange) => Promise<void>;
  readonly clear: () => Promise<void>;
}
type StoreIn = (name: StoreName) => AnyStore;

function storesOf(transaction: unknown): StoreIn {
  return (name) => (transaction as StoresOf<StoreName[]>).objectStore(name) as unknown as AnyStore;
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
    const tell = (kind: 'new' | 'changed' | 'removed', store: StoreName, label: string): void => {
      counts[kind] += 1;
      if (rows.length < MOST_ROWS) rows.push({ store, label, fate: { kind } });
    };
    await eachWithBefore(storeIn, kept, (store, { record }, before) => {
      const after = before === undefined || mode === 'replace' ? record : mergedRecords(store, before, record);
      if (store === 'archives' && isNowFollowed(before, after)) archives.push((after as { id: ArchiveId }).id);
      if (before === undefined) tell('new', store, labelOf(record, titles));
      else if (isSameRecord(store, before, after)) counts.same += 1;
      else tell('changed', store, labelOf(record, titles));
    });
    if (mode === 'replace')
      for (const name of travellingStores())
        for (const key of await goneOf(storeIn(name), name, kept.get(name))) tell('removed', name, String(key));
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
 * What was removed here before comes back: whoever imports a file wants what is in it.
 */
export async function bringIn(
  connection: Connection,
  incoming: Incoming,
  mode: ImportMode,
  { signal, onProgress, now }: Watched & { readonly now: number },
): Promise<ArchiveId[]> {
  const marks = await marksOf(connection, incoming, mode);
  return connection.write(storeNames(), async (writing) => {
    const storeIn = storesOf(writing);
    const { kept } = await siftedIn(storeIn, incoming, mode);
    if (mode === 'replace') await removeGone(storeIn, kept);
    const total = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
    const followed: ArchiveId[] = [];
    const reworded = new Map<ArchiveId, PostUrl[]>();
    let done = 0;
    await eachWithBefore(storeIn, kept, async (store, { record }, before) => {
      signal?.throwIfAborted();
      const after = before === undefined || mode === 'replace' ? record : mergedRecords(store, before, record);
      done += 1;
      if (done % BATCH === 0 || done === total) onProgress?.(done, total);
      if (store === 'archives' && isNowFollowed(before, after)) followed.push((after as { id: ArchiveId }).id);
      if (before !== undefined && isSameRecord(store, before, after)) return;
      await storeIn(store).put(after);
      if (store !== 'bodies') return;
      const { archive, post } = after as { readonly archive: ArchiveId; readonly post: PostUrl };
      listIn(reworded, archive).push(post);
    });
    for (const [archive, posts] of reworded) await markForSearch(writing.objectStore('searchIndexes'), archive, posts);
    await addStubs(partOf(writing), incoming.posts, now);
    await storeIn('snapshots').clear();
    await Promise.all(marks.map((mark) => storeIn('removals').delete(mark)));
    return followed;
  });
}

async function siftedIn(storeIn: StoreIn, incoming: Incoming, mode: ImportMode): Promise<Sifting> {
  const here = mode === 'merge' ? await storeIn('archives').getAllKeys() : [];
  return sifted(incoming, (store) => storeIn(store).keyPath, new Set(here.map(String)));
}

/** Goes through what comes in, each with what is stored under its key now, if that can be read. */
async function eachWithBefore(
  storeIn: StoreIn,
  kept: Sifting['kept'],
  work: (store: StoreName, one: Sifted, before: unknown) => void | Promise<void>,
): Promise<void> {
  for (const [store, ofStore] of kept) {
    const facts = STORES[store];
    if (facts.owner !== 'reader') continue;
    const all = [...ofStore.values()];
    // Most of what comes in is new: asking for all keys at once is far cheaper than for each record.
    const present = new Set((await storeIn(store).getAllKeys()).map((key) => JSON.stringify(key)));
    const isPresent = ({ key }: Sifted): boolean => present.has(JSON.stringify(key));
    for (let at = 0; at < all.length; at += BATCH) {
      const some = all.slice(at, at + BATCH);
      const befores = await Promise.all(
        some.map((one) => (isPresent(one) ? storeIn(store).get(one.key) : Promise.resolve(undefined))),
      );
      await Promise.all(some.map((one, index) => work(store, one, facts.whole(befores[index]))));
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

/** With an archive goes what was read of it. */
async function removeGone(storeIn: StoreIn, kept: Sifting['kept']): Promise<void> {
  for (const name of travellingStores()) {
    const gone = await goneOf(storeIn(name), name, kept.get(name));
    await Promise.all(gone.map((key) => storeIn(name).delete(key)));
    if (name !== 'archives') continue;
    for (const archive of gone)
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

/** The marks under which records that come in were once removed. Made before: no transaction waits for a hash. */
async function marksOf(connection: Connection, incoming: Incoming, mode: ImportMode): Promise<string[]> {
  const markOf = await markingBefore(connection);
  if (markOf === null) return [];
  const { kept } = await connection.run((database) =>
    siftedIn(storesOf(database.transaction(travellingStores())), incoming, mode),
  );
  const keys = [...kept].flatMap(([store, ofStore]) => [...ofStore.values()].map(({ key }) => [store, key] as const));
  return Promise.all(keys.map(([store, key]) => markOf(store, key)));
}
