import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAgain } from '../../lib/background/finding/findAgain';
import type { TopicChanged } from '../../lib/model/topicChange';
import { openStore, type Store } from '../../lib/store/open';
import { topicsOf } from '../../lib/surfaces/liveTopics';
import { topicChanging, type TopicChanging } from '../../lib/surfaces/topicChanges';
import { gardenFeed } from '../aGarden';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const FRAMES = '~cold_frame';
const MOULD = '~leaf_mould';

let name: string;
let store: Store;
let changing: TopicChanging;
beforeEach(async () => {
  name = freshName('changes');
  store = await openStore(name);
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, gardenFeed());
  await findAgain({ store, now: () => 9 }, ARCHIVE);
  changing = topicChanging(() => Promise.resolve(store));
});
afterEach(() => store.close());

/** The names in the list of all topics; in brackets what goes with them; hidden ones with a dash. */
const listed = async (): Promise<string[]> =>
  (await topicsOf(store, anArchive())).rows
    .map(
      ({ name: called, joined = [], isHidden }) =>
        `${isHidden === true ? '-' : ''}${called}${joined.length > 0 ? ` (${joined.join()})` : ''}`,
    )
    .toSorted();
const open = async (slug: string) => {
  await changing.actions.change(ARCHIVE, slug);
  const topic = changing.open.value;
  if (topic === null) throw new Error(`${slug} cannot be changed`);
  return topic;
};
const done = (): TopicChanged | null => changing.done.value;
/** A store of the next day: the worker and the browser were ended in between, and topics were found again. */
const nextDay = async (): Promise<void> => {
  await store.close();
  store = await openStore(name);
  await store.posts.add(ARCHIVE, [aListed('new', { title: 'New: cold frames', topics: [] })]);
  await findAgain({ store, now: () => 10 }, ARCHIVE);
};
const ALL = ['cold frames', 'drip irrigation', 'leaf mould', 'raised beds'];

describe('a found topic', () => {
  it('is renamed, for good, until that is taken back', async () => {
    await changing.actions.rename(await open(FRAMES), ' Glass   boxes ');
    expect([changing.open.value, done()]).toEqual([null, { kind: 'renamed', name: 'Glass boxes' }]);
    await nextDay();
    expect(await listed()).toEqual(['Glass boxes', ...ALL.slice(1)]);
    await changing.actions.undo();
    expect([await listed(), done()]).toEqual([ALL, null]);
  });

  it('has the name again that it was found with where the reader gives it none', async () => {
    await changing.actions.rename(await open(FRAMES), 'Glass');
    expect((await open(FRAMES)).ownName).toBe('cold frames');
    await changing.actions.rename(await open(FRAMES), '');
    expect(await listed()).toEqual(ALL);
  });

  it('is hidden, for good, and shown again', async () => {
    await changing.actions.hide(await open(FRAMES), true);
    await nextDay();
    expect(await listed()).toEqual(['-cold frames', ...ALL.slice(1)]);
    await changing.actions.hide(await open(FRAMES), false);
    expect(await listed()).toEqual(ALL);
    await changing.actions.undo();
    expect(await listed()).toEqual(['-cold frames', ...ALL.slice(1)]);
  });

  it('is merged into another one, for good, and taken out again', async () => {
    const topic = await open(FRAMES);
    expect(topic.others.map(({ name: other }) => other)).toEqual(ALL.slice(1));
    await changing.actions.join(topic, { slug: MOULD, name: 'leaf mould' });
    expect(done()).toEqual({ kind: 'joined', name: 'cold frames', into: 'leaf mould' });
    await nextDay();
    const merged = ['drip irrigation', 'leaf mould (cold frames)', 'raised beds'];
    expect(await listed()).toEqual(merged);
    const whole = await open(MOULD);
    await changing.actions.separate(whole, whole.joined[0] ?? topic);
    expect(await listed()).toEqual(ALL);
    await changing.actions.undo();
    expect(await listed()).toEqual(merged);
  });

  it('cannot be merged into a series, nor a series into it', async () => {
    await store.posts.add(
      ARCHIVE,
      [1, 2].map((part) => aListed(`leeks-${part}`, { title: `Leeks, part ${part}`, topics: [] })),
    );
    await findAgain({ store, now: () => 9 }, ARCHIVE);
    const { rows } = await topicsOf(store, anArchive());
    const series = rows.find(({ why }) => why?.kind === 'series');
    expect((await open(FRAMES)).others.map(({ slug }) => slug)).not.toContain(series?.slug);
    expect((await open(series?.slug ?? '')).others).toEqual([]);
  });
});
