import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../lib/store/connection';
import { openStore } from '../../lib/store/open';
import { UPGRADES } from '../../lib/store/schema';
import { fillVersion1, POST } from './version1';

let count = 0;
const freshName = (): string => `upgrade-${(count += 1)}`;
/** A schema one version ahead, as the next release of the code would bring it. */
const NEXT = [...UPGRADES, () => {}];

describe('the schema', () => {
  it('opens a database of version 1 with everything in it', async () => {
    const name = freshName();
    await fillVersion1(name);
    const store = await openStore(name);
    expect(await store.readings.get(POST)).toMatchObject({ progress: 0.42, finishedAt: null });
    expect(await store.ticks.ofTopic('https://a.example' as never, 'scale')).toMatchObject([{ note: 'Ask Ana first.' }]);
    expect(await store.posts.ofTopic('https://a.example' as never, 'scale')).toMatchObject([{ title: 'Ünïcode & <b>' }]);
    expect(await store.settings.promptsOn()).toBe(false);
    await store.close();
  });

  it('keeps everything when a later version upgrades it', async () => {
    const name = freshName();
    await fillVersion1(name);
    const next = new Connection(name, NEXT);
    expect(await next.run((database) => database.count('readings'))).toBe(1);
    await next.close();
  });

  it('lets a newer version upgrade while it is open, and then says that it is too old', async () => {
    const old = new Connection(freshName());
    await old.database();
    const next = new Connection(old.name, NEXT);
    await expect(next.run((database) => database.count('posts'))).resolves.toBe(0);
    await expect(old.run((database) => database.count('posts'))).rejects.toMatchObject({ code: 'storage-broken' });
    await next.close();
  });

  it('names the trouble when an old page never lets go', async () => {
    const name = freshName();
    const stubborn = await openDB(name, 1);
    const waiting = new Connection(name, NEXT, 20);
    await expect(waiting.database()).rejects.toMatchObject({ code: 'storage-blocked' });
    stubborn.close();
  });

  it('opens again after its connection was lost', async () => {
    const connection = new Connection(freshName());
    (await connection.database()).close();
    await expect(connection.run((database) => database.count('posts'))).resolves.toBe(0);
    await connection.close();
  });

  it('names a full disk', async () => {
    const connection = new Connection(freshName());
    const full = connection.run(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    await expect(full).rejects.toMatchObject({ code: 'storage-full' });
    await connection.close();
  });
});
