import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { markedRead } from '../../lib/model/reading';
import { Connection } from '../../lib/store/connection';
import { checkIntegrity } from '../../lib/store/integrity';
import { openStore } from '../../lib/store/open';
import { UPGRADES, type Database } from '../../lib/store/schema';
import { storeNames, STORES } from '../../lib/store/stores';
import { aListed, anArchive, ARCHIVE, freshName } from './aStore';

afterEach(() => vi.restoreAllMocks());

/** A database that lost a part: made whole, then changed in the same upgrade. */
async function damaged(damage: (database: Database, post: IDBObjectStore) => void): Promise<Connection> {
  const connection = new Connection(freshName('integrity'), [
    ...UPGRADES.slice(0, -1),
    async (database, upgrading) => {
      for (const upgrade of UPGRADES.slice(-1)) await upgrade(database, upgrading);
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
    await expect(store.check()).resolves.toEqual({ unreadable: 0 });
    await store.close();
  });

  it('names a store that is missing', async () => {
    const connection = await damaged((database) => database.deleteObjectStore('ticks'));
    await expect(checkIntegrity(connection)).rejects.toMatchObject({
      code: 'storage-broken',
      detail: 'missing: ticks',
    });
    await connection.close();
  });

  it('names an index that is missing', async () => {
    const connection = await damaged((_database, posts) => posts.deleteIndex('topic'));
    await expect(checkIntegrity(connection)).rejects.toMatchObject({ detail: 'missing: posts.topic' });
    await connection.close();
  });

  it('names a store of the reader’s whose index has lost records', async () => {
    for (const name of ['readings', 'bodies', 'ticks', 'highlights'] as const) {
      const connection = new Connection(freshName('integrity'));
      const post = aListed('p').url;
      const record = { id: 'one', post, archive: ARCHIVE, topic: 'scale', item: 'x', updatedAt: 1 };
      await connection.write([name], (writing) => writing.store.put(record as never));
      await expect(checkIntegrity(connection)).resolves.toEqual({ unreadable: 0 });
      vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(function count(this: IDBIndex) {
        return this.objectStore.count('no such key');
      });
      await expect(checkIntegrity(connection)).rejects.toMatchObject({
        code: 'storage-broken',
        detail: `counts of ${name} disagree`,
      });
      vi.restoreAllMocks();
      await connection.close();
    }
  });

  it('reads no record of a store whose counts agree', async () => {
    const store = await openStore(freshName('integrity'));
    await store.archives.add(anArchive());
    const post = { url: aListed('p').url, archive: ARCHIVE };
    await store.readings.change(post.url, (before) => markedRead(before, post, 1));
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await store.check();
    expect(read.mock.contexts.map((of) => (of as IDBObjectStore).name).toSorted()).toEqual([
      'archives',
      'ownPaths',
      'removals',
      'settings',
    ]);
    await store.close();
  });

  it('counts what cannot be read, and locks the reader out of nothing', async () => {
    const name = freshName('integrity');
    const store = await openStore(name);
    await store.archives.add(anArchive());
    const raw = await openDB(name);
    await raw.put('archives', { id: 'not a url', deleted: false });
    await raw.put('archives', { id: 'https://b.example' });
    await raw.put('readings', { post: aListed('p').url });
    await raw.put('highlights', { id: 'odd', archive: 7 });
    await raw.put('settings', { key: 'paces', value: null });
    await raw.put('settings', { key: 'of a later version', value: null });
    raw.close();
    expect(await store.check()).toEqual({ unreadable: 4 });
    expect((await store.archives.all()).map(({ id, name: of }) => [id, of])).toEqual([
      [ARCHIVE, ARCHIVE],
      ['https://b.example', 'b.example'],
    ]);
    expect(await store.archives.get('not a url' as ArchiveId)).toBeUndefined();
    await store.deleteEverything();
    expect(await store.check()).toEqual({ unreadable: 0 });
    await store.close();
  });
});
