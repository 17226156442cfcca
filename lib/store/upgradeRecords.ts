import type { RecordsByStore } from '../model/exchange';
import { Connection } from './connection';
import { UPGRADES, type StoreName } from './schema';
import { readTravelling } from './travelling';

/**
 * Records of an older version as this one has them. They are put into a database of that version, which is then opened
 * as any reader's is: so there is one upgrade, and not a second one for files.
 *
 * @param schema from 1 to the version of this code
 */
export async function upgradedRecords(records: RecordsByStore, schema: number): Promise<RecordsByStore> {
  if (schema === UPGRADES.length) return records;
  const name = `waymark-upgrading-${crypto.randomUUID()}`;
  try {
    const old = new Connection(name, UPGRADES.slice(0, schema));
    await fill(old, records);
    await old.close();
    return await upgradedIn(new Connection(name));
  } finally {
    indexedDB.deleteDatabase(name);
  }
}

/** A record that this version could not have stored is left out. */
async function fill(old: Connection, records: RecordsByStore): Promise<void> {
  const present = await old.run((database) => Promise.resolve([...database.objectStoreNames]));
  const named = present.filter((store) => Object.hasOwn(records, store));
  if (named.length === 0) return;
  await old.write(named, async (writing) => {
    for (const store of named)
      for (const record of records[store] ?? []) {
        try {
          await writing.objectStore(store).put(record as never);
        } catch (thrown) {
          if (!(thrown instanceof DOMException) || thrown.name !== 'DataError') throw thrown;
        }
      }
  });
}

async function upgradedIn(connection: Connection): Promise<RecordsByStore> {
  const batches = await readTravelling(connection, (store, found) => [store, found] as const);
  await connection.close();
  return gathered(batches);
}

/** Batches of records as one list a store. */
export function gathered(batches: readonly (readonly [StoreName, readonly unknown[]])[]): RecordsByStore {
  const records: Record<string, unknown[]> = {};
  for (const [store, found] of batches) (records[store] ??= []).push(...found);
  return records;
}
