import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import { openStore, type Store } from '../../lib/store/open';
import { aListed, anArchive, freshName } from './aStore';

const A = 'https://a.example/blog' as ArchiveId;
const B = 'https://b.example' as ArchiveId;
let store: Store;

beforeEach(async () => {
  store = await openStore(freshName('stretches'));
  await store.archives.add(anArchive(A));
  await store.archives.add(anArchive(B));
});
afterEach(() => store.close());

/** All posts of an archive, so many at a time. */
async function inStretches(archive: ArchiveId, count: number): Promise<PostUrl[]> {
  const urls: PostUrl[] = [];
  for (let after: PostUrl | null = null; ;) {
    const next: PostUrl[] = (await store.searchable.postsAfter(archive, after, count)).map(({ url }) => url);
    expect(next.length).toBeLessThanOrEqual(count);
    urls.push(...next);
    const last = next.at(-1);
    if (last === undefined || next.length < count) return urls;
    after = last;
  }
}

it.each([1, 2, 3, 7, 8, 20])('%d posts at a time are every post once, in order', async (count) => {
  const own = Array.from({ length: 8 }, (_, at) => aListed(`p${at}`, {}, A));
  await store.posts.add(A, own);
  expect(await inStretches(A, count)).toEqual(own.map(({ url }) => url));
});

it.each([1, 2, 5])(
  'posts among those of another archive are every post once, in order: %d at a time',
  async (count) => {
    // Of B, one before and one after all of A's: between any two of B stand all of A.
    const ends = ['https://0.example/x', 'https://z.example/x', 'https://z.example/y'].map((url) => ({
      ...aListed('x'),
      url: url as Address,
    }));
    await store.posts.add(
      A,
      Array.from({ length: 30 }, (_, at) => aListed(`p${at}`, {}, A)),
    );
    await store.posts.add(B, ends);
    expect(await inStretches(B, count)).toEqual(ends.map(({ url }) => url));
  },
);

it('goes on after a post that is gone', async () => {
  await store.posts.add(
    A,
    ['a', 'c'].map((slug) => aListed(slug, {}, A)),
  );
  const gone = aListed('b', {}, A).url;
  expect((await store.searchable.postsAfter(A, gone, 5)).map(({ url }) => url)).toEqual([aListed('c', {}, A).url]);
});

it('begins no transaction for no posts: it would wait for all that is being written', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await store.searchable.posts([])).toEqual([]);
  expect(begun).not.toHaveBeenCalled();
  begun.mockRestore();
});
