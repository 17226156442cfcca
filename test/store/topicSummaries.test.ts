import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_FOUND } from '../../lib/model/errand';
import type { PostUrl } from '../../lib/model/post';
import { Connection } from '../../lib/store/connection';
import { openStore, type Store } from '../../lib/store/open';
import { topicsOf } from '../../lib/surfaces/liveTopics';
import { countedAnew } from '../model/countedAnew';
import { aListed, anArchive, ARCHIVE, freshName } from './aStore';

const TOPICS = [
  { slug: 'scale', name: 'Scale' },
  { slug: 'ai', name: 'AI' },
];

const READING = {
  archive: ARCHIVE,
  round: 0,
  progress: 1,
  place: null,
  activeMs: 1,
  startedAt: 1,
  updatedAt: 2,
  deleted: false,
  stamps: {},
};

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

  const counts = async (): Promise<unknown[]> =>
    (await store.topicSummaries.ofArchive(ARCHIVE)).map(({ slug, posts }) => [slug, posts]);

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
    expect(await counts()).toEqual([
      ['ai', 1],
      ['queues', 1],
      ['scale', 2],
    ]);
    await store.posts.add(ARCHIVE, [aListed('c', { topics: [{ slug: 'ai', name: 'AI' }] })]);
    expect(await counts()).toEqual([
      ['ai', 2],
      ['scale', 2],
    ]);
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 5);
    expect(await counts()).toEqual([]);
  });

  it('is not written when a post changes in what no topic counts', async () => {
    const before = await store.topicSummaries.ofArchive(ARCHIVE);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await store.posts.add(ARCHIVE, [aListed('b', { date: '2021-02-03', title: 'Another title' })]);
    expect(put.mock.contexts.map((of) => (of as unknown as IDBObjectStore).name)).not.toContain('topicSummaries');
    expect(await store.topicSummaries.ofArchive(ARCHIVE)).toEqual(before);
  });

  it('reads no posts after some were added, either', async () => {
    await store.posts.add(ARCHIVE, [aListed('c', { topics: TOPICS, date: '2025-01-01' })]);
    const reads = [vi.spyOn(IDBObjectStore.prototype, 'getAll'), vi.spyOn(IDBIndex.prototype, 'getAllKeys')];
    expect(await counts()).toEqual([
      ['ai', 2],
      ['scale', 3],
    ]);
    for (const read of reads) expect(read).not.toHaveBeenCalled();
  });

  it('leaves out posts of another archive whose addresses lie between', async () => {
    const inner = `${ARCHIVE}/aa` as typeof ARCHIVE;
    await store.archives.add(anArchive(inner));
    await store.posts.add(inner, [aListed('x', {}, inner)]);
    expect(await counts()).toEqual([
      ['ai', 1],
      ['scale', 2],
    ]);
  });

  it('comes with the posts that the reader has read to their end', async () => {
    const { url } = aListed('a');
    await store.readings.change(url, () => ({ ...READING, post: url, finishedAt: 2 }));
    await store.readings.change(aListed('b').url, () => ({ ...READING, post: aListed('b').url, finishedAt: null }));
    const { rows } = await topicsOf(store, anArchive());
    expect(rows.map(({ slug, read, posts }) => [slug, read, posts])).toEqual([
      ['ai', 1, 1],
      ['scale', 1, 2],
    ]);
  });

  it('comes to the same as counted anew after any writes, readings and looks', async () => {
    const slug = fc.constantFrom('a', 'b', 'c', 'd');
    const version = fc.record({
      source: fc.constantFrom(...(['page', 'feed', 'listing'] as const)),
      date: fc.constantFrom(null, '2020-01-01', '2021-06-30', '2024-12-31'),
      topics: fc
        .subarray(['scale', 'ai', 'scale-more'])
        .chain((slugs) =>
          fc.tuple(...slugs.map((of) => fc.constantFrom('One', 'Two').map((name) => ({ slug: of, name })))),
        ),
    });
    const act = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('add' as const),
          posts: fc.array(fc.tuple(slug, version), { minLength: 1, maxLength: 3 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('forget' as const), slugs: fc.uniqueArray(slug, { minLength: 1 }) }),
      },
      fc.record({ kind: fc.constantFrom('remove' as const, 'read' as const, 'look' as const, 'drop' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 10 }), async (acts) => {
        const name = freshName('topics');
        const own = await openStore(name);
        const writer = new Connection(name);
        const url = (of: string): PostUrl => `${ARCHIVE}/${of}` as PostUrl;
        const inner = `${ARCHIVE}/aa` as typeof ARCHIVE;
        for (const archive of [ARCHIVE, inner]) await own.archives.add(anArchive(archive));
        await own.posts.add(inner, [aListed('x', {}, inner)]);
        const doAct = async (one: (typeof acts)[number]): Promise<unknown> => {
          switch (one.kind) {
            case 'add':
              return own.posts.add(
                ARCHIVE,
                one.posts.map(([of, change]) => aListed(of, change)),
              );
            case 'forget':
              return own.findings.keep(
                { archive: ARCHIVE, url: ARCHIVE, found: { ...NOTHING_FOUND, noPosts: one.slugs.map(url) } },
                5,
              );
            case 'remove':
              await own.archives.remove(ARCHIVE, { keepReaderData: true }, 5);
              return own.archives.add(anArchive());
            case 'read':
              return own.readings.change(url('a'), () => ({ ...READING, post: url('a'), finishedAt: 2 }));
            case 'look':
              return own.topicSummaries.ofArchive(ARCHIVE);
            case 'drop':
              return writer.write(['topicSummaries'], (writing) => writing.store.clear());
          }
        };
        for (const one of acts) await doAct(one);
        expect(await own.topicSummaries.ofArchive(ARCHIVE)).toEqual(countedAnew(await own.posts.ofArchive(ARCHIVE)));
        await Promise.all([own.close(), writer.close()]);
      }),
      { numRuns: 60 },
    );
  });
});
