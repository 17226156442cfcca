import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../lib/store/connection';
import { checkIntegrity } from '../../lib/store/integrity';
import { openStore } from '../../lib/store/open';
import { UPGRADES, type Database } from '../../lib/store/schema';
import { storeNames, STORES } from '../../lib/store/stores';
import { aListed, freshName } from './aStore';

afterEach(() => vi.restoreAllMocks());

/** A database that lost a part: made whole, then changed in the same upgrade. */
async function damaged(damage: (database: Database, post: IDBObjectStore) => void): Promise<Connection> {
  const connection = new Connection(freshName('integrity'), [
    ...UPGRADES.slice(0, -1),
    (database, upgrading) => {
      for (const upgrade of UPGRADES.slice(-1)) upgrade(database, upgrading);
      damage(database, upgrading.objectStore('posts') as unknown as IDBObjectStore);
    },
  ]);
  await connection.database();
  return connection;
}

describe('the check of the database', () => {
  it('knows every store and index that the upgrades make, and no other', async () => {
    const connection = new Connection(freshName('integrity'));
    const database = await connection.database();
    expect([...database.objectStoreNames].toSorted()).toEqual(storeNames().toSorted());
    for (const name of storeNames()) {
      const made = [...database.transaction(name).store.indexNames].map(String);
      expect(made.toSorted()).toEqual([...STORES[name].indexes].toSorted());
    }
    await connection.close();
  });

  it('passes a database that is whole', async () => {
    const store = await openStore(freshName('integrity'));
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
  });

  it('names a store that is missing', async () => {
    const connection = await damaged((database) => database.deleteObjectStore('ticks'));
    await expect(checkIntegrity(connection)).rejects.toMatchObject({ code: 'storage-broken', detail: 'missing: ticks' });
    await connection.close();
  });

  it('names an index that is missing', async () => {
    const connection = await damaged((_database, posts) => posts.deleteIndex('topic'));
    await expect(checkIntegrity(connection)).rejects.toMatchObject({ detail: 'missing: posts.topic' });
    await connection.close();
  });

  it('notices readings that their index has lost', async () => {
    const connection = new Connection(freshName('integrity'));
    const { url } = aListed('p');
    await connection.write(['readings'], (writing) => writing.store.put({ post: url, updatedAt: 1 } as never));
    await expect(checkIntegrity(connection)).resolves.toBeUndefined();
    vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(function count(this: IDBIndex) {
      return this.objectStore.count('no such key');
    });
    await expect(checkIntegrity(connection)).rejects.toMatchObject({ code: 'storage-broken' });
    await connection.close();
  });

  it('does not lock the reader out for one odd record', async () => {
    const name = freshName('integrity');
    await (await openStore(name)).close();
    const raw = await openDB(name);
    await raw.put('readings', { post: aListed('p').url });
    raw.close();
    const store = await openStore(name);
    await expect(store.check()).resolves.toBeUndefined();
    await store.close();
  });
});
