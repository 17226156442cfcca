import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../lib/store/connection';
import { openStore } from '../../lib/store/open';
import { UPGRADES } from '../../lib/store/schema';
import { anArchive } from './aStore';
import { everyRecord } from './everything';
import { fillVersion1, openedAsVersion1, POST } from './version1';
import { fillVersion2, KEPT, postOf, PUT_ASIDE, REMOVED, REMOVED_BUILT_IN } from './version2';

let count = 0;
const freshName = (): string => `upgrade-${(count += 1)}`;
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
/** A schema one version ahead, as the next release of the code would bring it. */
const NEXT = [...UPGRADES, () => {}];

describe('the schema', () => {
  it('opens a database of version 1 with everything in it', async () => {
    const name = freshName();
    await fillVersion1(name);
    const store = await openStore(name);
    expect(await store.readings.get(POST)).toMatchObject({ progress: 0.42, finishedAt: null });
    expect(await store.ticks.ofTopic('https://a.example' as never, 'scale')).toMatchObject([
      { note: 'Ask Ana first.' },
    ]);
    expect(await store.posts.ofTopic('https://a.example' as never, 'scale')).toMatchObject([
      { title: 'Ünïcode & <b>' },
    ]);
    expect(await store.settings.promptsOn()).toBe(false);
    await store.close();
  });

  it('opens a database of version 2 with everything that is the reader’s', async () => {
    const name = freshName();
    await fillVersion2(name);
    const before = await everyRecord(name);
    const store = await openStore(name);
    const after = await everyRecord(name);
    const isOf = (archive: string) => (record: unknown) => JSON.stringify(record).includes(archive);
    for (const of of ['readings', 'bodies', 'ticks', 'highlights', 'posts', 'guides', 'searchParts']) {
      const kept = [KEPT, PUT_ASIDE].flatMap((archive) => before[of]?.filter(isOf(archive)) ?? []);
      expect({ [of]: after[of]?.toSorted(byText) }).toEqual({ [of]: kept.toSorted(byText) });
    }
    expect(await store.highlights.of([postOf(KEPT)])).toMatchObject([{ note: 'Mine' }]);
    expect((await store.archives.all()).map(({ id }) => id)).toEqual([KEPT]);
    expect(await store.settings.following(KEPT)).toBe('scale');
    expect(await store.settings.promptsOn()).toBe(false);
    await store.archives.remove(KEPT, { keepReaderData: false }, 9);
    expect(await everyRecord(name)).toMatchObject({ highlights: [{ archive: PUT_ASIDE }] });
    await store.close();
  });

  it('keeps nothing of what version 2 left of archives that were removed with the reader’s data', async () => {
    const name = freshName();
    await fillVersion2(name);
    const store = await openStore(name);
    const { archives, ...others } = await everyRecord(name);
    expect(JSON.stringify([archives, others])).not.toContain(REMOVED);
    expect(JSON.stringify(others)).not.toContain(REMOVED_BUILT_IN);
    expect(archives).toContainEqual(expect.objectContaining({ id: REMOVED_BUILT_IN, deleted: true }));
    await store.archives.add({ ...anArchive(PUT_ASIDE) });
    expect(await store.readings.get(postOf(PUT_ASIDE))).toMatchObject({ progress: 0.42 });
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
    const stubborn = await openedAsVersion1(name);
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
