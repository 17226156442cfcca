import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { choosePathOrder } from '../../lib/companion/begunPaths';
import { keepReport, markPost } from '../../lib/companion/keepReading';
import { loadGuide } from '../../lib/companion/loadGuide';
import { showTopic } from '../../lib/companion/showTopic';
import { itemIdOf } from '../../lib/model/checklist';
import { LOOK_RULES } from '../../lib/model/knownText';
import type { Candidate } from '../../lib/model/mined';
import { openStore, type Store } from '../../lib/store/open';
import { aLookedThrough } from '../store/aLookedThrough';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const SCALE = { slug: 'scale', name: 'Scale' };
const urlOf = (slug: string) => aListed(slug).url;
const DEFINITION = 'Scale is a property of systems that grow.';
const STEPS = 'Count the requests.\nHalve them.\nWrite down what grew.';

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('begun'), () => 9);
  await store.archives.add(anArchive());
  const posts = ['a', 'b', 'c', 'd', 'e'].map((slug, at) => aListed(slug, { date: `2024-0${at + 1}-01` }));
  await store.posts.add(ARCHIVE, posts);
  // Nothing more is to be known of them, but what a test tells.
  await store.settings.setLooking(ARCHIVE, { at: 'titles', stopped: false });
});
afterEach(() => store.close());

/** Gives the text of a post a line. */
async function say(slug: string, line: Partial<Candidate>): Promise<void> {
  const post = urlOf(slug);
  const { text, mined, counted } = aLookedThrough({ post, archive: ARCHIVE }, line.text ?? DEFINITION);
  const candidates = (mined?.candidates ?? []).map((one) => ({ ...one, ...line }));
  const taken = mined && { ...mined, rules: LOOK_RULES, candidates, links: [] };
  await store.texts.keep(ARCHIVE, [{ text, mined: taken, counted }]);
}
const define = (slug: string): Promise<void> =>
  say(slug, { reason: { kind: 'defines', form: 'is-a' }, subject: 'scale', text: DEFINITION });

async function path(): Promise<string> {
  const { guide } = await loadGuide(store, ARCHIVE, SCALE);
  return guide.steps.content.map(({ url }) => url?.split('/').at(-1)).join(' ');
}
const better = async () => (await loadGuide(store, ARCHIVE, SCALE)).guide.path?.better ?? null;

function read(slug: string, progress: number): Promise<boolean> {
  const place = { block: 0, fraction: 0.5, at: 1 };
  const paced = { words: 1, ms: 1 };
  const report = { progress, length: 10, activeMs: 5, finished: false, pageView: 'one', place, paced };
  return keepReport(store, urlOf(slug), { report, blocks: null }, 1);
}

describe('a path that the reader has not begun', () => {
  it('follows what is known of its posts', async () => {
    expect(await path()).toBe('e c a');
    await define('b');
    expect(await path()).toBe('b c e');
    expect(await better()).toBeNull();
  });

  it('is not begun by reading a post beside it, nor by opening one of its own', async () => {
    await read('b', 0.5);
    await read('e', 0.001);
    await define('b');
    expect(await path()).toBe('b c e');
  });
});

describe('a path that the reader has begun', () => {
  it.each([
    ['reading a part of a step', () => read('e', 0.3)],
    ['marking a step as read', () => markPost(store, urlOf('c'), 'read', 1)],
  ])('by %s keeps its steps, and is told of a better one', async (_, begin) => {
    await begin();
    await define('b');
    expect(await path()).toBe('e c a');
    expect((await better())?.steps.map((url) => url.split('/').at(-1)).join(' ')).toBe('b c e');
  });

  it('keeps them with the reading, or neither', async () => {
    await read('e', 0.3);
    expect(await store.settings.keptPaths(ARCHIVE, 'scale')).toEqual([
      { order: 'newest-first', steps: ['e', 'c', 'a'].map(urlOf), declined: [] },
    ]);
  });

  it('keeps them when a new post comes', async () => {
    await read('e', 0.3);
    await store.posts.add(ARCHIVE, [aListed('f', { date: '2024-09-01' })]);
    expect(await path()).toBe('e c a');
    expect(await better()).toBeNull();
  });

  it('goes in another order when the reader says so, which is kept, too', async () => {
    await read('e', 0.3);
    await choosePathOrder(store, ARCHIVE, SCALE, 'as-written');
    expect(await path()).toBe('a b c d e');
    await store.posts.add(ARCHIVE, [aListed('f', { date: '2024-09-01' })]);
    expect(await path()).toBe('a b c d e');
    expect((await better())?.added.map(({ title }) => title)).toEqual(['f']);
    await choosePathOrder(store, ARCHIVE, SCALE, 'newest-first');
    expect(await path()).toBe('e c a');
  });
});

describe('a path whose posts are still being looked through', () => {
  beforeEach(() => store.settings.setLooking(ARCHIVE, { at: 'by-itself', stopped: false }));

  it('is a draft while one post of it is begun: what becomes known changes it, and nobody is asked', async () => {
    await read('e', 0.3);
    await define('b');
    expect(await path()).toBe('b c e');
    expect(await better()).toBeNull();
  });

  it('is begun with the second post of it, and keeps its steps from then on', async () => {
    await read('e', 0.3);
    await markPost(store, urlOf('c'), 'read', 1);
    await define('b');
    expect(await path()).toBe('e c a');
    expect(await better()).not.toBeNull();
  });

  it('is begun with the first once all of them were looked through', async () => {
    for (const slug of ['a', 'b', 'c', 'd', 'e']) await say(slug, {});
    const before = await path();
    await read('e', 0.3);
    expect((await store.settings.keptPaths(ARCHIVE, 'scale')).length).toBe(before.includes('e') ? 1 : 0);
    expect(before).toContain('e');
  });
});

describe('lines that the reader has hidden', () => {
  const LINE = { archive: ARCHIVE, topic: 'scale', texts: [DEFINITION] };

  it('are in no guide, and are there again when they are shown again', async () => {
    await define('b');
    const definition = async () =>
      (await loadGuide(store, ARCHIVE, SCALE)).guide.definition.content.mined?.text ?? null;
    expect(await definition()).toBe(DEFINITION);
    await store.hiddenLines.change(LINE, true, 1);
    expect(await definition()).toBeNull();
    await store.hiddenLines.change(LINE, false, 2);
    expect(await definition()).toBe(DEFINITION);
  });

  it('are not shown as dropped for having been ticked, unless there is a note to them', async () => {
    const items = STEPS.split('\n').map((item) => ({
      start: STEPS.indexOf(item),
      end: STEPS.indexOf(item) + item.length,
    }));
    const list = { items, section: 'How to scale', text: STEPS, end: STEPS.length };
    await say('b', { ...list, reason: { kind: 'instructs', instructions: 3 } });
    const shown = async () => {
      const view = await showTopic(store, anArchive(), SCALE, { post: null, topics: [SCALE] });
      return view.items.map(({ kind, statement }) => `${kind} ${statement.text}`);
    };
    const [first = '', second = '', third = ''] = STEPS.split('\n');
    expect(await shown()).toEqual([`guide ${first}`, `guide ${second}`, `guide ${third}`]);
    const key = (text: string) => ({ archive: ARCHIVE, topic: 'scale', item: itemIdOf(text), text, own: false });
    await store.ticks.change(key(first), { done: true }, 1);
    await store.ticks.change(key(second), { note: { from: '', to: 'Ask Ana.' } }, 1);
    await store.hiddenLines.change({ ...LINE, texts: [first, second] }, true, 1);
    expect(await shown()).toEqual([`guide ${third}`, `orphan ${second}`]);
  });
});
