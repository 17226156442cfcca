import { removalTime } from '../model/removed';
import { nameOf } from '../model/sync';
import type { StoreIn } from './anyStore';
import type { Connection } from './connection';
import { isSynced } from './mergedCopy';
import { knownMarks, leaveMark, marking } from './removals';
import type { StoreName } from './schema';
import { travellingStores } from './stores';

/** A record by its store and its key. */
export interface Named {
  readonly store: StoreName;
  readonly key: IDBValidKey;
}

/**
 * When records that come in were removed, on this machine or one that it has heard of, by their names. Looked up before:
 * no transaction waits for a hash.
 */
export async function removalsOf(
  connection: Connection,
  records: () => Promise<readonly Named[]>,
): Promise<ReadonlyMap<string, number>> {
  const removals = new Map(
    (await connection.run((database) => database.getAll('removals'))).map(({ mark, at }) => [mark, at] as const),
  );
  const found = new Map<string, number>();
  if (removals.size === 0) return found;
  const marksOf = await knownMarks(connection);
  await Promise.all(
    (await records()).map(async (one) => {
      const times = (await marksOf(one)).flatMap((mark) => removals.get(mark) ?? []);
      if (times.length > 0) found.set(nameOf(one), Math.max(...times));
    }),
  );
  return found;
}

/** Gives the marks of all records that are here, by their names: none where none can be needed. */
export async function markingOfGone(
  connection: Connection,
  now: number,
): Promise<() => Promise<ReadonlyMap<string, string>>> {
  const isSyncing = await connection.run((database) => database.getKey('sync', 'account'));
  const made = new Map<string, string>();
  if (isSyncing === undefined) return () => Promise.resolve(made);
  const markOf = await marking(connection, now);
  return async () => {
    for (const store of travellingStores())
      await Promise.all(
        (await connection.run((database) => database.getAllKeys(store))).map(async (key) => {
          const name = nameOf({ store, key });
          if (!made.has(name)) made.set(name, await markOf(store, key));
        }),
      );
    return made;
  };
}

/** Later than all that the records say, whatever the clocks said. */
export async function leaveMarks(
  storeIn: StoreIn,
  gone: readonly Named[],
  marks: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  for (const one of gone) {
    const mark = marks.get(nameOf(one));
    if (mark === undefined || !isSynced(one.store)) continue;
    const at = removalTime(await storeIn(one.store).get(one.key), now);
    await leaveMark(storeIn('removals'), { mark, at });
  }
}
