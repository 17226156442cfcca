import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postsOfTopic } from '../../lib/companion/topicPosts';
import { foundSlug, topicKind } from '../../lib/model/foundSlug';
import { LOOK_RULES } from '../../lib/model/knownText';
import type { PostUrl } from '../../lib/model/post';
import { openStore, type Store } from '../../lib/store/open';
import { aLookedThrough } from './aLookedThrough';
import { aListed, anArchive, ARCHIVE } from './aStore';
import { everyRecord } from './everything';

let count = 0;
let name: string;
let store: Store;
const POST = `${ARCHIVE}/p` as PostUrl;
const OF = { post: POST, archive: ARCHIVE };

beforeEach(async () => {
  name = `texts-${(count += 1)}`;
  store = await openStore(name);
  await store.archives.add(anArchive(ARCHIVE));
  await store.posts.add(ARCHIVE, [aListed('p', {}, ARCHIVE), aListed('q', {}, ARCHIVE)]);
});
afterEach(() => store.close());

describe('the text of a post', () => {
  it('is kept with what was taken from it, and its post is marked for search', async () => {
    const before = (await store.searchIndexes.state(ARCHIVE)).marks.length;
    await store.texts.keep(ARCHIVE, [aLookedThrough(OF, 'Moss grows')]);
    expect((await store.texts.get(POST))?.text?.blocks[0]?.text).toBe('Moss grows');
    expect((await store.texts.minedOf([POST])).get(POST)?.candidates).toHaveLength(1);
    expect((await store.texts.countedOf([POST])).get(POST)?.counted.phrases.get('Moss grows')?.times).toBe(1);
    expect((await store.searchIndexes.state(ARCHIVE)).marks).toHaveLength(before + 1);
  });

  it('is not kept for a post that is gone, nor for an archive that is not followed', async () => {
    const gone = { ...OF, post: `${ARCHIVE}/gone` as PostUrl };
    await store.texts.keep(ARCHIVE, [aLookedThrough(gone, 'Moss')]);
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 9);
    await store.texts.keep(ARCHIVE, [aLookedThrough(OF, 'Moss')]);
    expect(await everyRecord(name)).toMatchObject({ texts: [], mined: [], phrases: [] });
  });

  it('is there without what other rules took from it', async () => {
    const looked = aLookedThrough(OF, 'Moss');
    await store.texts.keep(ARCHIVE, [{ ...looked, mined: looked.mined && { ...looked.mined, rules: LOOK_RULES + 1 } }]);
    expect(await store.texts.get(POST)).toBeDefined();
    expect((await store.texts.minedOf([POST])).size).toBe(0);
  });

  it('goes with all others of its archive when the reader says so, and is searched no more', async () => {
    await store.texts.keep(ARCHIVE, [aLookedThrough(OF, 'Moss')]);
    const before = new Set((await store.searchIndexes.state(ARCHIVE)).marks.map(({ key }) => key));
    await store.texts.removeOf(ARCHIVE);
    expect(await everyRecord(name)).toMatchObject({ texts: [], mined: [], phrases: [] });
    const { marks } = await store.searchIndexes.state(ARCHIVE);
    expect(marks.filter(({ key }) => !before.has(key)).map(({ posts }) => posts)).toEqual([[POST]]);
  });
});

describe('a topic that was found', () => {
  it('has its posts, newest first, under a slug that no author’s topic has', async () => {
    const found = { archive: ARCHIVE, rules: LOOK_RULES, topics: [], posts: 2, texts: 2 };
    const q = `${ARCHIVE}/q` as PostUrl;
    const parts = [POST, q].map((post, at) => ({ post, number: at + 1 }));
    await store.foundTopics.put({ ...found, series: [{ id: 'growing moss', name: 'Growing moss', parts }] });
    const slug = foundSlug('series', 'growing moss');
    expect([topicKind(slug), topicKind(foundSlug('found', 'moss')), topicKind('moss')]).toEqual([
      'series',
      'found',
      'named',
    ]);
    expect((await postsOfTopic(store, ARCHIVE, slug)).map(({ url }) => url).toSorted()).toEqual([POST, q]);
  });
});

describe('a hidden line', () => {
  it('is known by its words until it is shown again', async () => {
    const line = { archive: ARCHIVE, topic: 'moss', texts: ['Moss is a plant.'] };
    await store.hiddenLines.change(line, true, 1);
    expect(await store.hiddenLines.ofTopic(ARCHIVE, 'moss')).toEqual(['Moss is a plant.']);
    expect(await store.hiddenLines.ofTopic(ARCHIVE, 'fern')).toEqual([]);
    await store.hiddenLines.change(line, false, 2);
    expect(await store.hiddenLines.ofTopic(ARCHIVE, 'moss')).toEqual([]);
    await store.hiddenLines.change(line, true, 3);
    expect(await store.hiddenLines.ofTopic(ARCHIVE, 'moss')).toHaveLength(1);
  });
});
