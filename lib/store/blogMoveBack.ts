import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import { canonicalJson, pressOfMove, type Removal } from '../model/record';
import { isRemovedBy, removalTime } from '../model/removed';
import { renewedAfter } from '../model/renewed';
import { isObject } from '../model/shape';
import { nameOf } from '../model/sync';
import { storesOf, type AnyStore } from './anyStore';
import { removalsOf } from './bringMarks';
import type { Bringing } from './comingIn';
import type { Connection } from './connection';
import { newInstance } from './instance';
import { leaveMark, marking } from './removals';
import type { StoreName } from './schema';
import { markForSearch } from './searchIndexes';
import { storeNames } from './stores';

/** A record that a move has written, with what was under its key before. */
export interface Written {
  readonly store: StoreName;
  readonly key: IDBValidKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** A record that was at the old address. */
export interface Gone {
  readonly store: StoreName;
  readonly key: IDBValidKey;
  readonly record: unknown;
}

export interface Moved {
  readonly written: readonly Written[];
  readonly removed: readonly Gone[];
}

/**
 * What was once removed at the new address and is there now is later than that, so that no machine takes it away again
 * by the mark of that removal. Gives what is written now.
 */
export async function withstanding(
  connection: Connection,
  written: readonly Written[],
  instance: string,
): Promise<readonly Written[]> {
  const removedAt = await removalsOf(connection, () =>
    Promise.resolve(written.filter(({ before }) => before === undefined)),
  );
  const renewed = new Map<Written, Written>();
  for (const one of written) {
    const at = removedAt.get(nameOf(one));
    if (at !== undefined && isObject(one.after) && isRemovedBy(one.after, { at }))
      renewed.set(one, { ...one, after: renewedAfter(one.after, at, instance) });
  }
  if (renewed.size === 0) return written;
  await connection.write(storeNames(), async (writing) => {
    for (const [moved, { store, key, after }] of renewed)
      if (await isStill(storesOf(writing)(store), key, moved.after)) await storesOf(writing)(store).put(after);
  });
  return written.map((one) => renewed.get(one) ?? one);
}

/**
 * Puts back what was at the old address, and what was at the new one before, as far as the reader has changed nothing
 * of it since. Where this machine syncs, others may know of the move by now: then the marks of what was removed stay,
 * and what is put back is later than they are.
 */
export async function takeBack(
  connection: Connection,
  from: ArchiveId,
  { written, removed, marks }: Moved & { readonly marks: ReadonlyMap<string, Removal> },
  { instance, now }: Bringing,
): Promise<void> {
  const markOf = await marking(connection, now);
  const by = pressOfMove(newInstance());
  const fresh = new Map<Written, string>();
  for (const one of written) if (one.before === undefined) fresh.set(one, await markOf(one.store, one.key));
  await connection.write(storeNames(), async (writing) => {
    const storeIn = storesOf(writing);
    const removals = storeIn('removals');
    const isSyncing = (await storeIn('sync').get('account')) !== undefined;
    for (const one of written) {
      const store = storeIn(one.store);
      // What the reader has done since stays.
      if (!(await isStill(store, one.key, one.after))) continue;
      const mark = fresh.get(one);
      if (mark === undefined) await store.put(one.before);
      else {
        await store.delete(one.key);
        await leaveMark(removals, { mark, at: removalTime(one.after, now), by });
      }
    }
    for (const one of removed) {
      const store = storeIn(one.store);
      // Some stores name the key of a record that need not be there.
      if (one.record === undefined || (await store.get(one.key)) !== undefined) continue;
      const removal = isSyncing ? marks.get(nameOf(one)) : undefined;
      await store.put(
        removal !== undefined && isObject(one.record) ? renewedAfter(one.record, removal.at, instance) : one.record,
      );
    }
    if (!isSyncing) await Promise.all([...marks.values()].map(({ mark }) => storeIn('removals').delete(mark)));
    const posts = removed.filter(({ store }) => store === 'posts').map(({ key }) => key as PostUrl);
    await markForSearch(writing.objectStore('searchIndexes'), from, posts);
    await writing.objectStore('snapshots').clear();
  });
}

async function isStill(store: AnyStore, key: IDBValidKey, after: unknown): Promise<boolean> {
  return canonicalJson(await store.get(key)) === canonicalJson(after);
}
