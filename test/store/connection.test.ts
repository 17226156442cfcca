import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { Connection } from '../../lib/store/connection';
import { UPGRADES } from '../../lib/store/schema';
import { freshName } from './aStore';
import { openedAsVersion1 } from './version1';

describe('a connection', () => {
  it('leaves a database of a newer version as it is', async () => {
    const name = freshName('connection');
    const newer = await openDB(name, 99, { upgrade: (database) => void database.createObjectStore('later') });
    await newer.put('later', 'kept', 'key');
    newer.close();
    await expect(new Connection(name).database()).rejects.toMatchObject({ code: 'storage-broken' });
    const again = await openDB(name);
    expect(again.version).toBe(99);
    expect(await again.get('later', 'key')).toBe('kept');
    again.close();
  });

  it('that was given up holds nothing open when the database comes free later', async () => {
    const name = freshName('connection');
    const stubborn = await openedAsVersion1(name);
    const waiting = new Connection(name, [...UPGRADES, () => {}], 20);
    await expect(waiting.database()).rejects.toMatchObject({ code: 'storage-blocked' });
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    stubborn.close();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
    closed.mockRestore();
  });

  it('tries again after an opening that failed', async () => {
    const name = freshName('connection');
    const stubborn = await openedAsVersion1(name);
    const waiting = new Connection(name, [...UPGRADES, () => {}], 20);
    await expect(waiting.database()).rejects.toMatchObject({ code: 'storage-blocked' });
    stubborn.close();
    await expect(waiting.run((database) => Promise.resolve(database.version))).resolves.toBe(UPGRADES.length + 1);
    await waiting.close();
  });

  it('that was lost is opened once, however much was under way', async () => {
    const connection = new Connection(freshName('connection'));
    const lost = await connection.database();
    lost.close();
    const opened = vi.spyOn(indexedDB, 'open');
    const counts = Array.from({ length: 5 }, () => connection.run((database) => database.count('posts')));
    expect(await Promise.all(counts)).toEqual([0, 0, 0, 0, 0]);
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
    await connection.close();
  });

  it('closes quietly when it never opened', async () => {
    const name = freshName('connection');
    (await openDB(name, 99)).close();
    const connection = new Connection(name);
    const opening = connection.database();
    const closing = connection.close();
    await expect(opening).rejects.toMatchObject({ code: 'storage-broken' });
    await expect(closing).resolves.toBeUndefined();
  });
});
