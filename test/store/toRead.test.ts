import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { isWaiting, type PageToRead } from '../../lib/model/toRead';
import { openStore, type Store } from '../../lib/store/open';
import { anArchive, ARCHIVE, freshName } from './aStore';

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('to-read'));
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

const OTHER = 'https://b.example' as ArchiveId;
const at = (slug: string, of: string = ARCHIVE): Address => `${of}/${slug}` as Address;
const page = (slug: string, archive: ArchiveId | null = ARCHIVE, of: string = ARCHIVE): PageToRead => ({
  post: at(slug, of),
  archive,
  title: slug,
  date: null,
});
const shown = async (): Promise<string[]> => (await store.toRead.all()).map(({ title }) => title);

describe('what the reader has put aside to read', () => {
  it('stands in the order in which it came, and one that is put there again keeps its place', async () => {
    await store.toRead.add([page('one'), page('two'), page('three')], 1);
    await store.toRead.add([page('two')], 5);
    expect(await shown()).toEqual(['one', 'two', 'three']);
    expect(await store.toRead.get(at('two'))).toMatchObject({ addedAt: 5 });
  });

  it('is moved before another one or to the end, and only what moved is written', async () => {
    await store.toRead.add([page('one'), page('two'), page('three')], 1);
    await store.toRead.move(at('three'), at('one'), 2);
    expect(await shown()).toEqual(['three', 'one', 'two']);
    await store.toRead.move(at('three'), at('two'), 3);
    expect(await shown()).toEqual(['one', 'three', 'two']);
    await store.toRead.move(at('one'), null, 4);
    expect(await shown()).toEqual(['three', 'two', 'one']);
    expect((await store.toRead.all()).map(({ updatedAt }) => updatedAt)).toEqual([3, 1, 4]);
  });

  it('is moved between two that two machines gave the same place', async () => {
    const [first] = await store.toRead.add([page('a'), page('b'), page('c')], 1);
    const { database } = await rawOf(store);
    for (const { post } of await store.toRead.all())
      await database.put('toRead', { ...(await database.get('toRead', post)), order: first?.order });
    await store.toRead.move(at('c'), at('b'), 2);
    expect(await shown()).toEqual(['a', 'c', 'b']);
  });

  it('is taken off the list and put back where it was', async () => {
    await store.toRead.add([page('one'), page('two'), page('three')], 1);
    await store.toRead.setRemoved(at('two'), true, 2);
    expect(await shown()).toEqual(['one', 'three']);
    expect(await store.toRead.get(at('two'))).toBeUndefined();
    await store.toRead.setRemoved(at('two'), false, 3);
    expect(await shown()).toEqual(['one', 'two', 'three']);
  });

  it('may be a link outside of every archive, which becomes a post when its site is added', async () => {
    await store.toRead.add([page('link', null, OTHER), page('away', null, 'https://c.example')], 1);
    await store.archives.add(anArchive(OTHER));
    expect((await store.toRead.all()).map(({ archive }) => archive)).toEqual([OTHER, null]);
    await store.archives.remove(OTHER, { keepReaderData: false }, 2);
    expect(await shown()).toEqual(['away']);
  });

  it('is not kept of an archive that is not followed any more', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 1);
    expect(await store.toRead.add([page('one')], 2)).toEqual([]);
    expect(await shown()).toEqual([]);
  });

  it('leaves the list when it is finished, and is wanted once more where it was finished before', () => {
    const entry = { deleted: false, addedAt: 5 };
    expect(isWaiting(entry, undefined)).toBe(true);
    expect(isWaiting(entry, { deleted: false, finishedAt: null })).toBe(true);
    expect(isWaiting(entry, { deleted: false, finishedAt: 7 })).toBe(false);
    expect(isWaiting(entry, { deleted: false, finishedAt: 3 })).toBe(true);
    expect(isWaiting({ ...entry, deleted: true }, undefined)).toBe(false);
  });
});

/** The database itself, to write what another machine would have left. */
async function rawOf(of: Store): Promise<{ database: { get: Get; put: Put } }> {
  const { connection } = of.toRead as unknown as { connection: { database: () => Promise<{ get: Get; put: Put }> } };
  return { database: await connection.database() };
}
type Get = (store: 'toRead', key: string) => Promise<object>;
type Put = (store: 'toRead', record: object) => Promise<unknown>;
