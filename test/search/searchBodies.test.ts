import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepReport, markPost } from '../../lib/companion/keepReading';
import type { PostUrl } from '../../lib/model/post';
import type { Found } from '../../lib/model/search';
import { Searcher } from '../../lib/search/searcher';
import { tendIndex } from '../../lib/search/tend';
import { openStore, type Store } from '../../lib/store/open';
import { aLookedThrough } from '../store/aLookedThrough';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const CACHES = aListed('caches').url;
let store: Store;
let searcher: Searcher;

beforeEach(async () => {
  store = await openStore(freshName('search-bodies'));
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [aListed('caches', { title: 'Caches' })]);
  await tendIndex(store);
  searcher = new Searcher(store);
  store.onChange((change) => void searcher.changed(change));
});
afterEach(() => store.close());

/** A page reports its blocks, as the content script does. */
async function read(post: PostUrl, texts: readonly string[], share = 0): Promise<void> {
  const report = {
    pageView: 'v',
    progress: share,
    length: 10,
    activeMs: 5,
    finished: false,
    place: null,
    paced: { words: 0, ms: 0 },
  };
  await keepReport(store, post, { report, blocks: texts.map((text) => ({ text, share })) }, 1);
}

const found = async (query: string): Promise<PostUrl[]> => {
  return (await searcher.ask(query, null)).found.flatMap((one) => (one.kind === 'post' ? [one.url] : []));
};
const hits = (one: Found | undefined): string[] =>
  one?.kind === 'post' ? one.excerpt.filter(({ hit }) => hit).map(({ text }) => text) : [];
const marks = async (): Promise<number> => (await store.searchIndexes.state(ARCHIVE)).marks.length;

describe('the body of a post that is read', () => {
  const herd = ['Much before. '.repeat(40), 'The thundering herd arrives at noon.'];

  it('is found from then on, by its words and by a phrase, with the passage', async () => {
    expect(await found('thundering')).toEqual([]);
    await read(CACHES, herd);
    expect(await found('"herd arrives"')).toEqual([CACHES]);
    expect(await found('"arrives herd"')).toEqual([]);
    const answer = await searcher.ask('thundering herd', null);
    expect(hits(answer.found[0])).toEqual(['thundering', 'herd']);
  });

  it('is found by the words it has now, not by those it had', async () => {
    await read(CACHES, herd);
    await read(CACHES, ['A calm crowd arrives.']);
    expect(await found('thundering')).toEqual([]);
    expect(await found('calm crowd')).toEqual([CACHES]);
  });

  it('is indexed anew only when its words change', async () => {
    await read(CACHES, herd);
    await tendIndex(store);
    const before = await marks();
    await read(CACHES, herd, 1);
    await markPost(store, CACHES, 'read', 2);
    expect(await marks()).toBe(before);
  });

  it('is taken up into the saved index when there are many, for bodies are long', async () => {
    const listed = Array.from({ length: 30 }, (_, at) => aListed(`long-${at}`, { title: 'Long' }));
    await store.posts.add(ARCHIVE, listed);
    for (const [at, { url }] of listed.entries()) await read(url, [`The word unique${at} is here.`]);
    await tendIndex(store);
    expect(await marks()).toBe(0);
    expect(await found('unique17')).toEqual([listed[17]!.url]);
  });

  it('is forgotten with the archive’s data, and does not come back with the archive', async () => {
    await read(CACHES, herd);
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 2);
    await store.archives.add(anArchive());
    await store.posts.add(ARCHIVE, [aListed('caches', { title: 'Caches' })]);
    expect(await found('caches')).toEqual([CACHES]);
    expect(await found('thundering')).toEqual([]);
  });

  it('comes back with an archive that was removed without the reader’s data', async () => {
    await read(CACHES, herd);
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 2);
    expect(await found('thundering')).toEqual([]);
    await store.archives.add(anArchive());
    await store.posts.add(ARCHIVE, [aListed('caches', { title: 'Caches' })]);
    expect(await found('thundering')).toEqual([CACHES]);
  });

  it('leaves no mark on an archive that was removed while it was read', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 2);
    const body = {
      post: CACHES,
      archive: ARCHIVE,
      language: null,
      text: 'Late',
      blocks: [],
      away: [],
      words: 0,
      round: 0,
      updatedAt: 3,
      deleted: false,
    };
    await store.bodies.change(CACHES, () => body);
    expect(await marks()).toBe(0);
  });
});

describe('the text of a post that was looked through', () => {
  const OF = { post: CACHES, archive: ARCHIVE };
  const keep = (words: string): Promise<void> => store.texts.keep(ARCHIVE, [aLookedThrough(OF, words)]);

  it('is found though the post was never opened, with the passage, and no more once it is removed', async () => {
    await keep('The thundering herd arrives at noon.');
    expect(await found('"herd arrives"')).toEqual([CACHES]);
    expect(hits((await searcher.ask('thundering herd', null)).found[0])).toEqual(['thundering', 'herd']);
    await store.texts.removeOf(ARCHIVE);
    expect(await found('thundering')).toEqual([]);
  });

  it('gives way to what the reader saw of the post', async () => {
    await keep('The thundering herd arrives at noon.');
    await read(CACHES, ['A calm crowd arrives.']);
    expect(await found('thundering')).toEqual([]);
    expect(await found('crowd')).toEqual([CACHES]);
  });

  it('is in the saved index, however many there are', async () => {
    const posts = Array.from({ length: 260 }, (_, at) => aListed(`p${at}`, { title: `Post ${at}` }));
    await store.posts.add(ARCHIVE, posts);
    const looked = posts.map(({ url }, at) => aLookedThrough({ post: url, archive: ARCHIVE }, `word${at} herd`));
    await store.texts.keep(ARCHIVE, looked);
    await store.searchIndexes.startOver(-1, [ARCHIVE]);
    await tendIndex(store);
    const state = await store.searchIndexes.state(ARCHIVE);
    expect([state.making, state.marks]).toEqual([null, []]);
    for (const at of [0, 199, 200, 259]) expect(await found(`word${at}`)).toEqual([posts[at]!.url]);
  });
});
