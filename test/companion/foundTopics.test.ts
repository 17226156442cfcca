import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardFor } from '../../lib/background/cards';
import { findAgain } from '../../lib/background/finding/findAgain';
import { markPost } from '../../lib/companion/keepReading';
import { loadGuide } from '../../lib/companion/loadGuide';
import { showPost, topicsOfPost } from '../../lib/companion/showTopic';
import { guidesOfTopic } from '../../lib/companion/topicPosts';
import type { Archive } from '../../lib/model/archive';
import { foundSlug } from '../../lib/model/foundSlug';
import { FIRST_RUN, guideOfTopic, type GuideId } from '../../lib/model/guideId';
import { withEvidenceOf, type Highlight } from '../../lib/model/highlight';
import type { LookedThrough } from '../../lib/model/knownText';
import type { PostUrl } from '../../lib/model/post';
import type { TopicView } from '../../lib/model/view';
import { Searcher } from '../../lib/search/searcher';
import { PathRoles } from '../../lib/search/steps';
import { openStore, type Store } from '../../lib/store/open';
import { underWayOf } from '../../lib/surfaces/underWay';
import { GARDEN, gardenFeed, gardenPost, gardenTexts } from '../aGarden';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const FRAMES = foundSlug('found', 'cold frame');
const LEEKS = [1, 2, 3, 4].map((number) =>
  aListed(`leeks-${number}`, { title: `Growing leeks, part ${number}`, date: `2025-0${number}-01`, topics: [] }),
);
const POST = gardenPost('cold-frames-1');

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('found'));
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [...gardenFeed(), ...LEEKS]);
  await store.texts.keep(ARCHIVE, gardenTexts());
  await findAgain({ store, now: () => 9 }, ARCHIVE);
});
afterEach(() => store.close());

const archive = async (): Promise<Archive> => (await store.archives.get(ARCHIVE)) ?? anArchive();
const show = async (post: PostUrl): Promise<TopicView | null> => showPost(store, await archive(), post);
const slugs = async (post: PostUrl): Promise<string[]> => {
  const known = await store.posts.byUrl(post);
  return known === undefined ? [] : (await topicsOfPost(store, known)).map(({ slug }) => slug);
};

/** What a text warns of, in words that no other has. */
function warningOn(post: PostUrl): string {
  const own = new URL(post).pathname.replaceAll(/\W+/g, ' ').trim();
  return `Never ${[1, 2, 3, 4, 5, 6].map((at) => `${own.replaceAll(' ', '')}${at}`).join(' ')} the ${own}.`;
}

function withWarnings({ text, mined, counted }: LookedThrough): LookedThrough {
  const line = warningOn(text.post);
  const reason = { kind: 'warns', form: 'problem' } as const;
  const found = { start: 0, end: line.length, text: line, reason, score: 1, section: '', subject: '', items: [] };
  return { text, mined: mined === null ? null : { ...mined, candidates: [found] }, counted };
}

describe('a post without a tag', () => {
  it('is shown in the topic that was found, with its path and the reason', async () => {
    const view = await show(POST);
    expect(view?.guide.topic).toEqual({ slug: FRAMES, name: 'cold frames' });
    expect(view?.steps.map(({ url }) => url).toSorted()).toEqual(
      [0, 1, 2].map((at) => gardenPost(`cold-frames-${at}`)),
    );
    expect(view?.why).toEqual({
      kind: 'found',
      ownName: 'cold frames',
      phrases: [{ words: 'cold frames', titles: 3, headings: 0, others: 0 }],
      here: { place: 'title', times: 7 },
    });
  });

  it('gets the card that offers the next post of it, and its path is gone on with', async () => {
    const first = (await show(POST))?.steps[0]?.url;
    if (first == null) throw new Error('no path');
    await markPost(store, first, 'read', 5);
    expect(await cardFor(store, first, 9)).toMatchObject({ kind: 'next', topic: 'cold frames', of: 3 });
    expect(await underWayOf(store, [await archive()])).toMatchObject([{ topic: { slug: FRAMES } }]);
  });

  it('has its place on that path in search', async () => {
    const roles = new PathRoles(store, () => Promise.resolve(new Map()));
    const found = { kind: 'post', url: POST, step: null } as never;
    expect(await roles.added([found])).toMatchObject([{ step: { topic: { slug: FRAMES } } }]);
  });
});

describe('a note on a found topic', () => {
  it('is found by search under the name of the topic', async () => {
    const key = { archive: ARCHIVE, topic: FRAMES, item: 'own:1' as never, text: 'Buy glass', own: true };
    await store.ticks.change(key, { note: { from: '', to: 'Ask the glazier' } }, 5);
    const { found } = await new Searcher(store).ask('glazier', null);
    expect(found).toMatchObject([{ kind: 'note', topic: { slug: FRAMES, name: 'cold frames' } }]);
  });
});

describe('a series', () => {
  const second = LEEKS[1]?.url as PostUrl;

  it('is a path of all its parts in the author’s order', async () => {
    const view = await show(second);
    expect(view?.steps.map(({ url }) => url)).toEqual(LEEKS.map(({ url }) => url));
    expect([view?.more, view?.next?.url]).toEqual([[], LEEKS[2]?.url]);
    expect(view?.why).toEqual({ kind: 'series', ownName: 'Growing leeks', number: 2, of: 4 });
  });

  it('comes before the author’s own topics, unless the reader is on one or it has a published guide', async () => {
    const topics = [{ slug: 'leeks', name: 'Leeks' }];
    await store.posts.add(ARCHIVE, [
      aListed('leeks-2', { title: 'Growing leeks, part 2', date: '2025-02-01', topics }),
    ]);
    const series = foundSlug('series', 'growing leeks 2025');
    expect(await slugs(second)).toEqual([series, 'leeks']);
    await store.settings.follow(ARCHIVE, 'leeks');
    expect(await slugs(second)).toEqual(['leeks', series]);
  });
});

describe('what the reader changes of a found topic', () => {
  it('is its name, wherever it is shown, and it keeps it when topics are found again', async () => {
    await store.settings.setTopicName(ARCHIVE, FRAMES, 'Frames');
    await store.posts.add(ARCHIVE, [aListed('new', { title: 'New: cold frames', date: '2026-01-01', topics: [] })]);
    await findAgain({ store, now: () => 9 }, ARCHIVE);
    const view = await show(POST);
    expect([view?.guide.topic.name, view?.topics[0]?.name, view?.why?.ownName]).toEqual([
      'Frames',
      'Frames',
      'cold frames',
    ]);
    expect(view?.steps.some(({ url }) => url === gardenPost('new'))).toBe(true);
  });

  it('is that it is hidden: its posts are without it', async () => {
    await store.settings.setTopicHidden(ARCHIVE, FRAMES, true);
    expect(await show(POST)).toBeNull();
    await store.settings.setTopicHidden(ARCHIVE, FRAMES, false);
    expect(await show(POST)).not.toBeNull();
  });

  it('is that it goes with another one, which has its posts and its ticks then', async () => {
    const key = { archive: ARCHIVE, topic: FRAMES, item: 'own:1' as never, text: 'Buy glass', own: true };
    await store.ticks.change(key, { done: true }, 5);
    await store.settings.follow(ARCHIVE, FRAMES);
    const mould = foundSlug('found', 'leaf mould');
    await store.settings.setTopicJoined(ARCHIVE, FRAMES, mould);
    const view = await show(POST);
    expect(view?.guide.topic).toEqual({ slug: mould, name: 'leaf mould' });
    expect(view?.items.find(({ kind }) => kind === 'own')?.statement).toMatchObject({ text: 'Buy glass' });
    const { posts } = await loadGuide(store, ARCHIVE, { slug: mould, name: 'leaf mould' });
    expect(posts).toHaveLength(6);
    await store.settings.setTopicJoined(ARCHIVE, FRAMES, null);
    expect((await show(POST))?.guide.topic.slug).toBe(FRAMES);
  });

  it('is that it goes with another one, in whose guide the lines stay hidden that were hidden in its own', async () => {
    await store.texts.keep(ARCHIVE, gardenTexts().map(withWarnings));
    const mould = foundSlug('found', 'leaf mould');
    const warnings = async (): Promise<string[]> => {
      const { guide } = await loadGuide(store, ARCHIVE, { slug: mould, name: 'leaf mould' });
      return guide.failureModes.content.map(({ text }) => text);
    };
    await store.settings.setTopicJoined(ARCHIVE, FRAMES, mould);
    expect(await warnings()).toContain(warningOn(gardenPost('cold-frames-1')));
    await store.settings.setTopicJoined(ARCHIVE, FRAMES, null);
    const texts = [warningOn(gardenPost('cold-frames-1'))];
    await store.hiddenLines.change({ archive: ARCHIVE, topic: FRAMES, texts }, true, 5);
    await store.settings.setTopicJoined(ARCHIVE, FRAMES, mould);
    expect(await warnings()).not.toContain(warningOn(gardenPost('cold-frames-1')));
  });
});

describe('evidence', () => {
  it('of a topic that goes with another one is evidence in that one’s guide', async () => {
    const mould = foundSlug('found', 'leaf mould');
    const [own, other] = [FRAMES, mould].map((slug) => guideOfTopic(ARCHIVE, slug)) as [GuideId, GuideId];
    const evidence = { guide: own, item: 'glass' as never, run: FIRST_RUN };
    const marked = [
      { id: 'a', evidence },
      { id: 'b', evidence: null },
    ] as unknown as Highlight[];
    const shown = async () => withEvidenceOf(marked, await guidesOfTopic(store, ARCHIVE, mould), other);
    expect((await shown()).map((one) => one.evidence?.guide)).toEqual([own, undefined]);
    await store.settings.setTopicJoined(ARCHIVE, FRAMES, mould);
    expect((await shown()).map((one) => one.evidence?.guide)).toEqual([other, undefined]);
  });
});

describe('a popup', () => {
  it('reads one record of what was found, however many posts there are', async () => {
    expect(GARDEN.length).toBeGreaterThan(10);
    const known = await store.posts.byUrl(POST);
    let reads = 0;
    const { get } = store.foundTopics;
    store.foundTopics.get = function counted(...given) {
      reads += 1;
      return get.apply(this, given);
    };
    if (known !== undefined) await topicsOfPost(store, known);
    expect(reads).toBe(1);
  });
});
