import { Problem } from '../model/problem';
import type { Connection } from './connection';
import type { Database } from './schema';
import { storeNames, STORES } from './stores';

/**
 * Checks that every store and index is there and that what the reader made is whole: its index must count as many
 * records as its store, which a half-lost database does not. Posts and guides are not counted: they can be read again.
 * What it cannot see is a database that the browser threw away as a whole: nothing inside remembers it.
 * Throws `storage-broken`.
 */
export async function checkIntegrity(connection: Connection): Promise<void> {
  await connection.run(async (database) => {
    const missing = missingParts(database);
    if (missing.length > 0) throw new Problem('storage-broken', `missing: ${missing.join(', ')}`);
    const reading = database.transaction(['readings', 'ticks']);
    const readings = reading.objectStore('readings');
    const ticks = reading.objectStore('ticks');
    const [read, readIndexed, ticked, tickedIndexed] = await Promise.all([
      readings.count(),
      readings.index('updatedAt').count(),
      ticks.count(),
      ticks.index('topic').count(),
    ]);
    // An odd record without an `updatedAt` stands in no index. It is no loss, and must not lock the reader out of the rest;
    // so the records are read, but only when the counts disagree. (A tick's index is part of its key: it is never odd.)
    const isOdd = read !== readIndexed;
    const whole = isOdd ? (await readings.getAll()).filter(({ updatedAt }) => Number.isFinite(updatedAt)).length : read;
    if (whole !== readIndexed || ticked !== tickedIndexed) throw new Problem('storage-broken', 'counts disagree');
  });
}

function missingParts(database: Database): string[] {
  return storeNames().flatMap((name) => {
    if (!database.objectStoreNames.contains(name)) return [name];
    const present = new Set<string>(database.transaction(name).store.indexNames);
    return STORES[name].indexes.filter((index) => !present.has(index)).map((index) => `${name}.${index}`);
  });
}
