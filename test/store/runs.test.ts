import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showTopic } from '../../lib/companion/showTopic';
import { itemIdOf } from '../../lib/model/checklist';
import { FIRST_RUN, type RunId } from '../../lib/model/guideId';
import { guideRuns } from '../../lib/model/run';
import { openStore, type Store } from '../../lib/store/open';
import { aListed, anArchive, ARCHIVE, freshName } from './aStore';

const TOPIC = { slug: 'scale', name: 'Scale' };
const OF = { archive: ARCHIVE, topic: TOPIC.slug };
const MARCH = 'march' as RunId;
const KEY = { ...OF, item: itemIdOf('Measure first'), text: 'Measure first', own: true };

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('runs'));
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [aListed('p', { topics: [TOPIC] })]);
});
afterEach(() => store.close());

const shown = async () => {
  const archive = await store.archives.get(ARCHIVE);
  if (archive === undefined) throw new Error('no archive');
  return showTopic(store, archive, TOPIC, { post: null, topics: [TOPIC] });
};

describe('the runs of a checklist', () => {
  it('have ticks and notes of their own', async () => {
    await store.ticks.change({ ...KEY, run: FIRST_RUN }, { done: true, note: { from: '', to: 'For search' } }, 1);
    await store.runs.change({ ...OF, run: MARCH }, { name: 'Payments service, March', openedAt: 5 }, 5);
    expect((await shown()).items).toEqual([]);
    await store.ticks.change({ ...KEY, run: MARCH }, { note: { from: '', to: 'For payments' } }, 6);
    expect((await shown()).items).toMatchObject([{ done: false, note: 'For payments' }]);
    await store.runs.change({ ...OF, run: FIRST_RUN }, { openedAt: 8 }, 8);
    expect((await shown()).items).toMatchObject([{ done: true, note: 'For search' }]);
  });

  it('are kept when they are finished, and can be gone on with', async () => {
    await store.runs.change({ ...OF, run: MARCH }, { name: 'March', openedAt: 5 }, 5);
    await store.runs.change({ ...OF, run: MARCH }, { finishedAt: 7 }, 7);
    expect((await shown()).runs.open).toMatchObject({ run: MARCH, finishedAt: 7 });
    await store.runs.change({ ...OF, run: MARCH }, { finishedAt: null }, 9);
    expect((await shown()).runs.open).toMatchObject({ run: MARCH, name: 'March', finishedAt: null });
  });

  it('that are deleted come back with all that was in them', async () => {
    await store.runs.change({ ...OF, run: MARCH }, { name: 'March', openedAt: 5 }, 5);
    await store.ticks.change({ ...KEY, run: MARCH }, { done: true, note: { from: '', to: 'Ask Ana' } }, 6);
    await store.runs.change({ ...OF, run: MARCH }, { deleted: true }, 7);
    expect((await shown()).runs.open.run).toBe(FIRST_RUN);
    expect(await store.searchable.ticks()).toEqual([]);
    await store.runs.change({ ...OF, run: MARCH }, { deleted: false, openedAt: 8 }, 8);
    expect((await shown()).items).toMatchObject([{ done: true, note: 'Ask Ana' }]);
    expect(await store.searchable.ticks()).toHaveLength(1);
  });

  it('are not begun in an archive that is not followed', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 3);
    expect(await store.runs.change({ ...OF, run: MARCH }, { openedAt: 5 }, 5)).toBeUndefined();
    expect(guideRuns(await store.runs.ofTopic(ARCHIVE, TOPIC.slug)).all).toHaveLength(1);
  });
});
