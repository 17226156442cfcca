import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { FIRST_RUN, guideOfTopic } from '../../lib/model/guideId';
import { Searcher } from '../../lib/search/searcher';
import { tendIndex } from '../../lib/search/tend';
import { Connection } from '../../lib/store/connection';
import { openStore } from '../../lib/store/open';
import { UPGRADES } from '../../lib/store/schema';
import { anArchive } from './aStore';
import { everyRecord } from './everything';
import { fillVersion1, openedAsVersion1, POST } from './version1';
import { fillVersion2, KEPT, postOf, PUT_ASIDE, REMOVED, REMOVED_BUILT_IN } from './version2';
import { BUILT_IN, fillVersion3, FOLLOWED, postOf as ofVersion3, PUT_ASIDE as ASIDE_3, VERSION_3 } from './version3';
import { fillVersion4, FOLLOWED as FOLLOWED_4 } from './version4';
import { fillVersion5, FOLLOWED as FOLLOWED_5, VERSION_5 } from './version5';

let count = 0;
const freshName = (): string => `upgrade-${(count += 1)}`;
const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
/** A record as it was before it had stamps, guides and runs. */
function asBefore4(record: unknown): unknown {
  const { stamps, guide, run, ...before } = record as Record<string, unknown>;
  if (stamps === undefined) return record;
  const evidence = before['evidence'] as { guide: string; item: string } | null | undefined;
  const topicOf = (id: unknown): string => String(id).split(' ')[1] ?? '';
  if (evidence != null) return { ...before, evidence: { topic: topicOf(evidence.guide), item: evidence.item } };
  if (guide === undefined) return before;
  const { id: _id, ...tick } = before;
  return { ...tick, topic: topicOf(guide), ...(run !== 'first' && { run }) };
}

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
    for (const of of ['readings', 'bodies', 'ticks', 'highlights', 'posts', 'guides', 'searchIndexes']) {
      const kept = [KEPT, PUT_ASIDE].flatMap((archive) => before[of]?.filter(isOf(archive)) ?? []);
      expect({ [of]: after[of]?.map(asBefore4).toSorted(byText) }).toEqual({ [of]: kept.toSorted(byText) });
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
    expect(archives).toContainEqual(expect.objectContaining({ id: REMOVED_BUILT_IN, followed: false }));
    await store.archives.add({ ...anArchive(PUT_ASIDE) });
    expect(await store.readings.get(postOf(PUT_ASIDE))).toMatchObject({ progress: 0.42 });
    await store.close();
  });

  it('opens a database of version 3 with every record and every field of it', async () => {
    const name = freshName();
    await fillVersion3(name, VERSION_3);
    const store = await openStore(name);
    const {
      archives: _archives,
      archiveStates: _states,
      snapshots: _shown,
      backups: _aside,
      settings = [],
      ...after
    } = await everyRecord(name);
    for (const [of, records] of Object.entries(after)) {
      const before = (VERSION_3[of] ?? []).toSorted(byText);
      expect({ [of]: records.map(asBefore4).toSorted(byText) }).toEqual({ [of]: before });
    }
    for (const setting of VERSION_3['settings'] ?? []) expect(settings).toContainEqual(setting);
    await expect(store.check()).resolves.toEqual({ unreadable: 0 });
    await store.close();
  });

  it('tells the archives of version 3 as they were: what is known of them, and how they are called', async () => {
    const name = freshName();
    await fillVersion3(name, VERSION_3);
    const store = await openStore(name);
    const { updatedAt: _at, deleted: _deleted, ...followed } = VERSION_3['archives']?.[0] ?? {};
    expect(await store.archives.get(FOLLOWED)).toEqual({ ...followed, ownName: 'The blog of A.' });
    expect(await store.archives.get(BUILT_IN)).toMatchObject({ name: 'Sample archive', postPattern: '/blog/' });
    expect((await store.archives.all()).map(({ id }) => id).toSorted()).toEqual([FOLLOWED, BUILT_IN]);
    await store.archives.addIfNew({ ...anArchive(REMOVED_BUILT_IN), builtIn: true });
    expect(await store.archives.get(REMOVED_BUILT_IN)).toBeUndefined();
    await store.archives.add(anArchive(ASIDE_3));
    expect(await store.readings.get(ofVersion3(ASIDE_3))).toMatchObject({ progress: 0.42 });
    await store.close();
  });

  it('finds what version 3 held by archive and topic under their guide, in its first run', async () => {
    const name = freshName();
    await fillVersion3(name, VERSION_3);
    const store = await openStore(name);
    const guide = guideOfTopic(FOLLOWED, 'scale');
    const ticks = await store.ticks.ofTopic(FOLLOWED, 'scale');
    expect(ticks).toHaveLength(3);
    expect(new Set(ticks.map((tick) => tick.guide))).toEqual(new Set([guide]));
    expect(await store.highlights.get('h' as never)).toMatchObject({
      evidence: { guide, run: FIRST_RUN, item: '0abc' },
    });
    const key = { archive: FOLLOWED, topic: 'scale', item: 'own:0removed' as never, text: 'An own item', own: true };
    expect(await store.ticks.change(key, {}, 9)).toMatchObject({ note: 'Ask Ana first.', done: true, deleted: false });
    expect(await store.highlights.change('removed' as never, { deleted: false }, 9)).toMatchObject({ note: 'Mine' });
    await store.close();
  });

  it('stamps what version 3 held with the time of its change, as of one machine, and what nobody changed not at all', async () => {
    const name = freshName();
    await fillVersion3(name, VERSION_3);
    const store = await openStore(name);
    const { settings = [] } = await everyRecord(name);
    const instance = (settings as { key: string; value: string }[]).find(({ key }) => key === 'instance')?.value;
    expect(instance).toMatch(/^[\da-f]{16}$/);
    const stamp = [2, 0, instance];
    expect((await store.highlights.get('h' as never))?.stamps).toEqual({
      target: stamp,
      colour: stamp,
      evidence: stamp,
      note: stamp,
    });
    expect((await store.highlights.get('plain' as never))?.stamps).toEqual({ target: stamp, colour: stamp });
    expect((await store.readings.get(ofVersion3(FOLLOWED, 'read')))?.stamps).toEqual({ read: [5, 0, instance] });
    const own = await store.ticks.get({ archive: FOLLOWED, topic: 'scale', item: 'own:0def' as never });
    expect(own?.stamps).toEqual({ done: [3, 0, instance], item: [3, 0, instance] });
    await store.settings.setPromptsOn(true);
    await store.close();
  });

  it('upgrades version 3 with any field odd or missing, and loses no record', async () => {
    const names = ['archives', 'readings', 'ticks', 'highlights', 'settings'] as const;
    for (const of of names) {
      const records = VERSION_3[of] ?? [];
      const keys = new Set(['id', 'post', 'archive', 'topic', 'item', 'key']);
      const fields = new Set(records.flatMap((record) => Object.keys(record)).filter((field) => !keys.has(field)));
      for (const [at, field] of [...fields].entries()) {
        for (const value of [undefined, [null, 7, 'x', [null], {}][at % 5]]) {
          const name = freshName();
          await fillVersion3(name, { ...VERSION_3, [of]: records.map((record) => ({ ...record, [field]: value })) });
          const store = await openStore(name);
          const after = await everyRecord(name);
          for (const one of names.slice(0, 4)) expect(after[one]).toHaveLength(VERSION_3[one]?.length ?? 0);
          expect(await store.archives.get(FOLLOWED)).toBeDefined();
          expect(await store.ticks.ofTopic(FOLLOWED, 'scale')).toHaveLength(3);
          expect(await store.readings.get(ofVersion3(FOLLOWED))).toBeDefined();
          await store.close();
        }
      }
    }
  });

  it('leaves version 3 as it was when the upgrade fails half-way', async () => {
    const name = freshName();
    await fillVersion3(name, VERSION_3);
    const before = await everyRecord(name);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function refuse(this: IDBObjectStore, value: unknown) {
      if (this.name === 'highlights') throw new TypeError('a mistake of ours');
      return put.call(this, value);
    });
    await expect(openStore(name)).rejects.toMatchObject({ code: 'storage-broken' });
    vi.restoreAllMocks();
    const still = await openDB(name);
    expect(still.version).toBe(3);
    still.close();
    expect(await everyRecord(name)).toEqual(before);
    const store = await openStore(name);
    expect(await store.ticks.ofTopic(FOLLOWED, 'scale')).toHaveLength(3);
    await store.close();
  });

  it('takes the general rules out of the checklists of version 4, and makes noted ones the reader’s own', async () => {
    const name = freshName();
    await fillVersion4(name);
    const store = await openStore(name);
    const ticks = await store.ticks.ofTopic(FOLLOWED_4, 'scale');
    expect(ticks.map(({ item, own, text, note }) => ({ item, own, text, note }))).toEqual([
      { item: '0abc', own: false, text: 'Measure first.', note: '' },
      { item: 'own:0def', own: true, text: 'Ask Ana', note: 'Ask Ana first.' },
      { item: 'own:general-cross-read', own: true, text: 'Read beside', note: 'With Ben' },
    ]);
    expect((await everyRecord(name))['snapshots']).toEqual([]);
    await expect(store.check()).resolves.toEqual({ unreadable: 0 });
    await store.close();
  });

  it('opens a database of version 5 with every record of the reader’s, and what is ticked in the first run', async () => {
    const name = freshName();
    await fillVersion5(name);
    const store = await openStore(name);
    const after = await everyRecord(name);
    for (const of of ['archives', 'ticks', 'hiddenLines', 'highlights', 'readings'])
      expect({ [of]: after[of] }).toEqual({ [of]: VERSION_5[of] });
    expect(await store.ticks.ofTopic(FOLLOWED_5, 'scale', FIRST_RUN)).toMatchObject([{ note: 'Ask Ana first.' }]);
    const highlight = await store.highlights.get('h' as never);
    expect(highlight).toEqual({ ...VERSION_5['highlights']?.[0], tags: [] });
    await store.highlights.change('h' as never, { tags: ['queues'] }, 9);
    const tagged = await store.highlights.get('h' as never);
    expect(tagged).toMatchObject({ tags: ['queues'], note: 'Mine' });
    expect(tagged?.stamps['note']).toEqual(highlight?.stamps['note']);
    await expect(store.check()).resolves.toEqual({ unreadable: 0 });
    await store.close();
  });

  it('drops the search index of version 5, whose marks are of posts that are indexed anew', async () => {
    const name = freshName();
    await fillVersion5(name);
    const store = await openStore(name);
    expect(await store.searchIndexes.format()).toBeUndefined();
    expect(await store.searchIndexes.state(FOLLOWED_5)).toMatchObject({ key: null, marks: [], making: null });
    expect(await store.posts.countOf(FOLLOWED_5)).toBe(1);
    const searcher = new Searcher(store);
    expect(await searcher.ask('unicode', null)).toMatchObject({ posts: 1, completeness: { kind: 'indexing' } });
    await tendIndex(store);
    expect(await new Searcher(store).ask('unicode', null)).toMatchObject({ posts: 1, completeness: { kind: 'whole' } });
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
