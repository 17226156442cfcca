import type { PostStub } from '../model/exchange';
import { OWN_PATHS } from '../model/ownPath';
import { isObject, isText } from '../model/shape';
import { wholePost } from './archiveRecords';
import type { Connection } from './connection';
import type { StoreName } from './schema';
import { archiveOfSetting, isTravelling } from './settingsTable';
import { travellingStores } from './stores';

/** So many records are read at once: a slice of work that no page stands still for. */
const BATCH = 1_000;
/** Above this share of all posts, going through all of them is faster than asking for each. */
const MANY = 0.1;

/** A store of a running transaction, as far as its records are read one after another. */
interface Readable {
  readonly getAll: (range: IDBKeyRange | undefined, count: number) => Promise<unknown[]>;
  readonly getAllKeys: (range: IDBKeyRange | undefined, count: number) => Promise<IDBValidKey[]>;
}

/**
 * What the reader made and takes along, as it was at one moment, in batches.
 *
 * @param take gets each batch with its store's name, and must not wait for anything: the transaction would end
 */
export function readTravelling<T>(
  connection: Connection,
  take: (store: StoreName, records: readonly unknown[]) => T,
): Promise<T[]> {
  return connection.run(async (database) => {
    const names = travellingStores();
    const reading = database.transaction(names);
    const taken: T[] = [];
    for (const name of names)
      await eachBatch(reading.objectStore(name) as unknown as Readable, (records) => {
        taken.push(take(name, name === 'settings' ? records.filter(travels) : records));
      });
    return taken;
  });
}

function travels(record: unknown): boolean {
  return isObject(record) && 'key' in record && isText(record.key) && isTravelling(record.key);
}

async function eachBatch(store: Readable, take: (records: readonly unknown[]) => void): Promise<void> {
  for (let range: IDBKeyRange | undefined; ;) {
    const [keys, records] = await Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)]);
    if (records.length > 0) take(records);
    const last = keys.at(-1);
    if (keys.length < BATCH || last === undefined) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

/** What is known of posts, as far as it is taken along; those that are no known posts are left out. */
export function readStubs<T>(
  connection: Connection,
  addresses: ReadonlySet<string>,
  take: (stubs: readonly PostStub[]) => T,
): Promise<T[]> {
  return connection.run(async (database) => {
    const { store } = database.transaction('posts');
    const taken: T[] = [];
    const takeOf = (records: readonly unknown[]): void => {
      const stubs = records.flatMap((record) => stubOf(record, addresses) ?? []);
      if (stubs.length > 0) taken.push(take(stubs));
    };
    if (addresses.size > (await store.count()) * MANY) {
      await eachBatch(store as unknown as Readable, takeOf);
      return taken;
    }
    const all = [...addresses];
    for (let at = 0; at < all.length; at += BATCH)
      takeOf(await Promise.all(all.slice(at, at + BATCH).map((address) => store.get(address))));
    return taken;
  });
}

function stubOf(record: unknown, addresses: ReadonlySet<string>): PostStub | undefined {
  const post = wholePost(record as Parameters<typeof wholePost>[0]);
  if (post === undefined || !addresses.has(post.url)) return undefined;
  const { url, archive, title, date, topics } = post;
  return { url, archive, title, date, topics };
}

/**
 * The archive that a record of the reader's belongs to; empty where it belongs to none, as what is of their own paths.
 */
export function archiveOfRecord(store: string, record: unknown): string {
  const archive = namedArchive(store, record);
  return archive === OWN_PATHS ? '' : archive;
}

function namedArchive(store: string, record: unknown): string {
  if (!isObject(record)) return '';
  const { id, key, archive } = record as Readonly<Record<string, unknown>>;
  if (store === 'archives') return isText(id) ? id : '';
  if (store === 'settings') return isText(key) ? (archiveOfSetting(key) ?? '') : '';
  return isText(archive) ? archive : '';
}
