import { Problem } from '../model/problem';
import type { Connection } from './connection';
import type { Database, StoreName } from './schema';
import { readerStores, storeNames, STORES } from './stores';

/** What a database that is whole may hold all the same. */
export interface Integrity {
  /** Records of the reader's that cannot be read, and are left where they are. */
  readonly unreadable: number;
}

/** All that is text: IndexedDB sorts numbers and dates before it, and lists behind it. */
const ANY_TEXT = (): IDBKeyRange => IDBKeyRange.bound('', []);

/**
 * Checks that every store and index is there and that what the reader made is whole: the index by archive must count as
 * many records as its store, which a half-lost database does not. Records are read only where the counts disagree, and
 * in stores without that index, which are small. Posts and guides are not counted: they can be read again. What it
 * cannot see is a database that the browser threw away as a whole: nothing inside remembers it. Throws
 * `storage-broken`.
 */
export async function checkIntegrity(connection: Connection): Promise<Integrity> {
  return connection.run(async (database) => {
    const missing = missingParts(database);
    if (missing.length > 0) throw new Problem('storage-broken', `missing: ${missing.join(', ')}`);
    const unreadable = await Promise.all(readerStores().map((name) => unreadableIn(database, name)));
    return { unreadable: unreadable.reduce((sum, count) => sum + count, 0) };
  });
}

/** An odd record is no loss, and must not lock the reader out of the rest; one that its index has lost is. */
async function unreadableIn(database: Database, name: StoreName): Promise<number> {
  const facts = STORES[name];
  if (facts.owner !== 'reader') return 0;
  const { store } = database.transaction(name);
  if (!facts.indexes.some((index) => index === 'archive')) return countUnreadable(await store.getAll(), facts.whole);
  // Asked in one transaction: what is written between two would look like a loss.
  const index = (
    store as unknown as { index: (of: 'archive') => { count: (range: IDBKeyRange) => Promise<number> } }
  ).index('archive');
  const [stored, indexed] = await Promise.all([store.count(), index.count(ANY_TEXT())]);
  if (stored === indexed) return 0;
  const records: readonly unknown[] = await store.getAll();
  const belonging = records.filter(
    (record) => typeof (record as { readonly archive?: unknown }).archive === 'string',
  ).length;
  if (belonging !== indexed) throw new Problem('storage-broken', `counts of ${name} disagree`);
  return countUnreadable(records, facts.whole);
}

function countUnreadable(records: readonly unknown[], whole: (record: unknown) => unknown): number {
  return records.filter((record) => whole(record) === undefined).length;
}

function missingParts(database: Database): string[] {
  return storeNames().flatMap((name) => {
    if (!database.objectStoreNames.contains(name)) return [name];
    const present = new Set<string>(database.transaction(name).store.indexNames);
    return STORES[name].indexes.filter((index) => !present.has(index)).map((index) => `${name}.${index}`);
  });
}
