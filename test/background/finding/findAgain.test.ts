import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAgain, isOutdated } from '../../../lib/background/finding/findAgain';
import { markPost } from '../../../lib/companion/keepReading';
import { NOTHING_FOUND } from '../../../lib/model/errand';
import { foundSlug } from '../../../lib/model/foundSlug';
import { LOOK_RULES } from '../../../lib/model/knownText';
import { openStore, type Store } from '../../../lib/store/open';
import { GARDEN, gardenFeed, gardenPost, gardenTexts } from '../../aGarden';
import { aListed, anArchive, ARCHIVE, freshName } from '../../store/aStore';

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('finding'));
  await store.archives.add(anArchive());
});
afterEach(() => store.close());

const find = (): Promise<void> => findAgain({ store, now: () => 9 }, ARCHIVE);
const ids = async (): Promise<string[]> =>
  ((await store.foundTopics.get(ARCHIVE))?.topics ?? []).map(({ id }) => id).toSorted();
const FOUND = ['cold frame', 'drip irrigation', 'leaf mould', 'rais bed'];

/** The garden without the posts on cold frames, which take their topic along. */
async function forgetColdFrames(): Promise<void> {
  const noPosts = GARDEN.slice(0, 3).map(({ slug }) => gardenPost(slug));
  // A list alone said that they are posts.
  await store.findings.keep({ archive: ARCHIVE, url: ARCHIVE, found: { ...NOTHING_FOUND, noPosts } }, 9);
}

describe('the topics of an archive', () => {
  it('are found in its texts where its author names none, and kept with what they were found in', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await store.texts.keep(ARCHIVE, gardenTexts());
    await find();
    expect(await ids()).toEqual(FOUND);
    expect(await store.foundTopics.get(ARCHIVE)).toMatchObject({ posts: 12, texts: 12, series: [] });
  });

  it('come with the posts that most later ones link to', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    const [first, ...others] = gardenTexts();
    const to = first!.text.post;
    const sentence = { start: 0, end: 4, text: 'Moss' };
    const linking = others.map((looked) => ({
      ...looked,
      mined: looked.mined && { ...looked.mined, links: [{ to, sentence, isEarly: false }] },
    }));
    await store.texts.keep(ARCHIVE, [first!, ...linking.slice(0, 3)]);
    await find();
    const found = await store.foundTopics.get(ARCHIVE);
    expect(found?.linked).toEqual([{ post: to, by: 3 }]);
    expect(await isOutdated(store, ARCHIVE)).toBe(false);
    await store.foundTopics.put({ ...found!, linked: undefined });
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
  });

  it('come with the days between which their posts were written', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await store.texts.keep(ARCHIVE, gardenTexts());
    await find();
    const found = await store.foundTopics.get(ARCHIVE);
    expect(found?.spans?.[foundSlug('found', 'cold frame')]).toEqual({ first: '2024-01-01', last: '2024-03-01' });
    await store.foundTopics.put({ ...found!, spans: undefined });
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
  });

  it('are found in titles alone while no text is known', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await find();
    expect(await ids()).toEqual(FOUND);
    expect(await store.foundTopics.get(ARCHIVE)).toMatchObject({ posts: 12, texts: 0 });
  });

  it('are found only in posts without one where few have one, and not at all where half have one', async () => {
    const scale = [{ slug: 'scale', name: 'Scale' }];
    const tagged = new Set(GARDEN.slice(9).map(({ slug }) => slug));
    await store.posts.add(
      ARCHIVE,
      gardenFeed(GARDEN, (slug) => (tagged.has(slug) ? { topics: scale } : {})),
    );
    await find();
    expect(await ids()).toEqual(FOUND.slice(0, 3));
    for (const { slug } of GARDEN.slice(3, 9)) tagged.add(slug);
    await store.posts.add(
      ARCHIVE,
      gardenFeed(GARDEN, (slug) => (tagged.has(slug) ? { topics: scale } : {})),
    );
    await find();
    expect(await ids()).toEqual([]);
  });

  it('are looked for again when there are other posts or texts than they were found in', async () => {
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
    await store.posts.add(ARCHIVE, gardenFeed());
    await find();
    expect(await isOutdated(store, ARCHIVE)).toBe(false);
    await store.texts.keep(ARCHIVE, gardenTexts(GARDEN.slice(0, 1)));
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
    await find();
    await store.posts.add(ARCHIVE, [aListed('one-more', { topics: [] })]);
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
  });

  it('that other rules found are shown until they are looked for again', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await store.texts.keep(ARCHIVE, gardenTexts());
    await find();
    const found = (await store.foundTopics.get(ARCHIVE))!;
    await store.foundTopics.put({ ...found, rules: LOOK_RULES - 1 });
    expect(await ids()).toEqual(FOUND);
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
    await find();
    expect(await store.foundTopics.get(ARCHIVE)).toEqual(found);
  });
});

describe('the series of an archive', () => {
  const part = (number: number, title = `Growing leeks, part ${number}`) =>
    aListed(`leeks-${number}`, { title, date: `2024-0${number}-01` });

  it('are found whatever topics their posts have, and keep their id when the author shortens their name', async () => {
    await store.posts.add(
      ARCHIVE,
      [1, 2].map((number) => part(number, `Growing leeks for beginners, part ${number}`)),
    );
    await find();
    const [before] = (await store.foundTopics.get(ARCHIVE))?.series ?? [];
    expect(before?.name).toBe('Growing leeks for beginners');
    await store.posts.add(ARCHIVE, [part(3)]);
    await find();
    const [after] = (await store.foundTopics.get(ARCHIVE))?.series ?? [];
    expect(after?.parts.map(({ post }) => post)).toEqual([1, 2, 3].map((number) => gardenPost(`leeks-${number}`)));
    expect(after?.id).toBe(before?.id);
  });
});

describe('a topic that is found no more', () => {
  const listing = (slug: string) =>
    GARDEN.slice(0, 2).some((post) => post.slug === slug) ? ({ source: 'listing' } as const) : {};

  beforeEach(async () => {
    await store.posts.add(ARCHIVE, gardenFeed(GARDEN, listing));
    await find();
  });

  it('goes where the reader has nothing to do with it', async () => {
    await forgetColdFrames();
    await find();
    expect(await ids()).toEqual(FOUND.slice(1));
  });

  it('stays where the reader has read in it, with the posts that there still are', async () => {
    await markPost(store, gardenPost('cold-frames-2'), 'read', 5);
    await forgetColdFrames();
    await find();
    expect(await ids()).toEqual(FOUND);
    const topic = (await store.foundTopics.get(ARCHIVE))?.topics.find(({ id }) => id === 'cold frame');
    expect(topic?.posts.map(({ post }) => post)).toEqual([gardenPost('cold-frames-2')]);
    await find();
    expect(await ids()).toEqual(FOUND);
  });

  it('stays under its former id where the reader has removed the texts that it was found in', async () => {
    await store.texts.keep(ARCHIVE, gardenTexts());
    await find();
    const record = (await store.foundTopics.get(ARCHIVE))!;
    await store.foundTopics.put({
      ...record,
      topics: record.topics.map((topic) => (topic.id === 'cold frame' ? { ...topic, id: 'glass' } : topic)),
    });
    await store.texts.removeOf(ARCHIVE);
    expect(await isOutdated(store, ARCHIVE)).toBe(true);
    await find();
    expect(await ids()).toContain('glass');
  });

  it.each([
    ['named', (slug: string) => store.settings.setTopicName(ARCHIVE, slug, 'Frames')],
    ['hidden', (slug: string) => store.settings.setTopicHidden(ARCHIVE, slug, true)],
    ['joined to another', (slug: string) => store.settings.setTopicJoined(ARCHIVE, slug, '~leaf_mould')],
    ['joined by another', (slug: string) => store.settings.setTopicJoined(ARCHIVE, '~leaf_mould', slug)],
  ])('stays where the reader has %s it', async (_, change) => {
    await change(foundSlug('found', 'cold frame'));
    await forgetColdFrames();
    await find();
    expect(await ids()).toEqual(FOUND);
  });
});

describe('a found topic that the author names by now', () => {
  it('is the author’s, with what the reader made of it', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await find();
    const slug = foundSlug('found', 'cold frame');
    const key = { archive: ARCHIVE, topic: slug, item: 'own:1' as never, text: 'Buy glass', own: true };
    await store.ticks.change(key, { done: true }, 5);
    await store.settings.follow(ARCHIVE, slug);
    const tag = { topics: [{ slug: 'cold-frames', name: 'Cold frames' }] };
    await store.posts.add(
      ARCHIVE,
      gardenFeed(GARDEN, (of) => (of === 'cold-frames-0' ? tag : {})),
    );
    await find();
    expect(await ids()).toEqual(FOUND.slice(1));
    expect((await store.ticks.ofTopic(ARCHIVE, 'cold-frames')).map(({ text, done }) => [text, done])).toEqual([
      ['Buy glass', true],
    ]);
    expect(await store.settings.following(ARCHIVE)).toBe('cold-frames');
  });

  it.each([
    ['Node.js', 'node-js'],
    ['C++', 'c'],
    ['full-text search', 'full-text-search'],
  ])('is the author’s under names with signs in them, too: %s', async (name, slug) => {
    const named = GARDEN.map((post) => ({ ...post, title: post.title.replace('cold frames', name) }));
    await store.posts.add(ARCHIVE, gardenFeed(named));
    await store.texts.keep(
      ARCHIVE,
      gardenTexts(named.map((post) => ({ ...post, text: post.text.replaceAll('cold frames', name) }))),
    );
    await find();
    expect(await ids()).toContain(name.toLowerCase());
    const tag = { topics: [{ slug, name }] };
    await store.posts.add(
      ARCHIVE,
      gardenFeed(named, (of) => (of === 'cold-frames-0' ? tag : {})),
    );
    await find();
    expect(await ids()).not.toContain(name.toLowerCase());
  });

  it('is not the author’s where their topic has a name of signs alone', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await find();
    const before = await ids();
    const party = { topics: [{ slug: '🎉', name: '🎉' }] };
    await store.posts.add(
      ARCHIVE,
      gardenFeed(GARDEN, (of) => (of === 'cold-frames-0' ? party : {})),
    );
    await find();
    expect(await ids()).toEqual(before);
  });

  it('is the author’s, too, where the name is of a phrase that goes with it, or that it goes on under', async () => {
    await store.posts.add(ARCHIVE, gardenFeed());
    await find();
    const record = (await store.foundTopics.get(ARCHIVE))!;
    const renamed = new Map([
      ['cold frame', { id: 'glass', name: 'cold frames' }],
      ['leaf mould', { also: ['autumn gold'] }],
    ]);
    await store.foundTopics.put({
      ...record,
      topics: record.topics.map((topic) => ({ ...topic, ...renamed.get(topic.id) })),
    });
    await store.settings.follow(ARCHIVE, foundSlug('found', 'glass'));
    const key = { topic: foundSlug('found', 'leaf mould'), item: 'own:1' as never, text: 'Buy a rake', own: true };
    await store.ticks.change({ archive: ARCHIVE, ...key }, { done: true }, 5);
    const tags = new Map([
      ['cold-frames-0', 'Cold frames'],
      ['leaf-mould-0', 'Autumn gold'],
    ]);
    await store.posts.add(
      ARCHIVE,
      gardenFeed(GARDEN, (of) => {
        const name = tags.get(of);
        return name === undefined ? {} : { topics: [{ slug: name.toLowerCase().replace(' ', '-'), name }] };
      }),
    );
    await find();
    expect(await store.settings.following(ARCHIVE)).toBe('cold-frames');
    expect(await ids()).not.toContain('glass');
    expect((await store.ticks.ofTopic(ARCHIVE, 'autumn-gold')).map(({ text }) => text)).toEqual(['Buy a rake']);
  });
});
