import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { topicsOf } from '../../lib/companion/topicsOf';
import { openStore, type Store } from '../../lib/store/open';
import { ARCHIVE, aListed, anArchive, freshName } from './aStore';

const TOPICS = [{ slug: 'scale', name: 'Scale' }, { slug: 'ai', name: 'AI' }];

describe('the summary of an archive’s topics', () => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore(freshName('topics'));
    await store.archives.add(anArchive());
    await store.posts.add(ARCHIVE, [aListed('a', { topics: TOPICS }), aListed('b', { date: '2021-02-03' })]);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await store.close();
  });

  const counts = async (): Promise<unknown[]> => (await store.topicSummaries.ofArchive(ARCHIVE)).map(({ slug, posts }) => [slug, posts]);

  it('counts every topic with its span', async () => {
    expect(await store.topicSummaries.ofArchive(ARCHIVE)).toEqual([
      { slug: 'ai', name: 'AI', posts: 1, first: '2024-05-01', last: '2024-05-01' },
      { slug: 'scale', name: 'Scale', posts: 2, first: '2021-02-03', last: '2024-05-01' },
    ]);
  });

  it('reads no posts the second time', async () => {
    const first = await store.topicSummaries.ofArchive(ARCHIVE);
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await store.topicSummaries.ofArchive(ARCHIVE)).toEqual(first);
    expect(getAll).not.toHaveBeenCalled();
  });

  it('follows posts that are added, change their topics, or go with their archive', async () => {
    await counts();
    await store.posts.add(ARCHIVE, [aListed('c', { topics: [{ slug: 'queues', name: 'Queues' }] })]);
    expect(await counts()).toEqual([['ai', 1], ['queues', 1], ['scale', 2]]);
    await store.posts.add(ARCHIVE, [aListed('c', { topics: [{ slug: 'ai', name: 'AI' }] })]);
    expect(await counts()).toEqual([['ai', 2], ['scale', 2]]);
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 5);
    expect(await counts()).toEqual([]);
  });

  it('is kept when a post changes in what no topic counts', async () => {
    const before = await store.topicSummaries.ofArchive(ARCHIVE);
    const clear = vi.spyOn(IDBObjectStore.prototype, 'delete');
    await store.posts.add(ARCHIVE, [aListed('b', { date: '2021-02-03', title: 'Another title' })]);
    expect(clear).not.toHaveBeenCalled();
    expect(await store.topicSummaries.ofArchive(ARCHIVE)).toEqual(before);
  });

  it('leaves out posts of another archive whose addresses lie between', async () => {
    const inner = `${ARCHIVE}/aa` as typeof ARCHIVE;
    await store.archives.add(anArchive(inner));
    await store.posts.add(inner, [aListed('x', {}, inner)]);
    expect(await counts()).toEqual([['ai', 1], ['scale', 2]]);
  });

  it('comes with the posts that the reader has read to their end', async () => {
    const reading = { archive: ARCHIVE, round: 0, progress: 1, place: null, activeMs: 1, startedAt: 1, updatedAt: 2, deleted: false };
    const { url } = aListed('a');
    await store.readings.change(url, () => ({ ...reading, post: url, finishedAt: 2 }));
    await store.readings.change(aListed('b').url, () => ({ ...reading, post: aListed('b').url, finishedAt: null }));
    const { rows } = await topicsOf(store, anArchive());
    expect(rows.map(({ slug, read, posts }) => [slug, read, posts])).toEqual([['ai', 1, 1], ['scale', 1, 2]]);
  });
});
