import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markPost } from '../../lib/companion/keepReading';
import { markAllRead } from '../../lib/companion/markAll';
import type { PostUrl } from '../../lib/model/post';
import { mergeReadings, readingState } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { readYear } from '../../lib/surfaces/libraryYear';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const url = (slug: string): PostUrl => `${ARCHIVE}/${slug}` as PostUrl;
let now = 100;
const clock = (): number => (now += 1);

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('mark-all'));
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [
    aListed('new', { date: '2025-06-01' }),
    aListed('old', { date: '2020-06-01' }),
    aListed('undated', { date: null, topics: [] }),
    aListed('other', { date: '2019-01-01', topics: [{ slug: 'queues', name: 'Queues' }] }),
  ]);
});
afterEach(() => store.close());

async function read(): Promise<string[]> {
  const readings = await store.readings.ofArchive(ARCHIVE);
  return readings
    .filter((reading) => readingState(reading).kind === 'read')
    .map(({ post }) => post.slice(ARCHIVE.length + 1))
    .toSorted();
}

describe('posts that are marked as read at once', () => {
  it('are those of a topic, of an archive, or of either from before a day', async () => {
    const marks = [
      [{ topic: 'scale', before: null }, ['new', 'old']],
      [{ topic: 'scale', before: '2021-01-01' }, ['old']],
      [{ topic: null, before: '2020-06-01' }, ['other']],
      [{ topic: null, before: null }, ['new', 'old', 'other', 'undated']],
    ] as const;
    for (const [asked, expected] of marks) {
      const { posts, undo } = await markAllRead(store, { archive: ARCHIVE, ...asked }, clock);
      expect([await read(), posts]).toEqual([expected, expected.length]);
      await undo();
      expect(await read()).toEqual([]);
    }
  });

  it('leave what was read before as it was, also when they are taken back', async () => {
    await markPost(store, url('old'), 'read', 7);
    const { posts, undo } = await markAllRead(store, { archive: ARCHIVE, topic: null, before: null }, clock);
    expect(posts).toBe(3);
    expect(await store.readings.get(url('old'))).toMatchObject({ finishedAt: 7 });
    await undo();
    expect(await read()).toEqual(['old']);
  });

  it('are as far as they were once it is taken back, and no copy brings the finish back', async () => {
    const { undo } = await markAllRead(store, { archive: ARCHIVE, topic: 'scale', before: null }, clock);
    const copy = await store.readings.get(url('new'));
    await undo();
    const after = await store.readings.get(url('new'));
    const merged = mergeReadings(after!, copy!);
    expect(merged.finishedAt).toBeNull();
    expect(mergeReadings(copy!, after!)).toEqual(merged);
  });

  it('stay read where they were marked by hand meanwhile', async () => {
    const { undo } = await markAllRead(store, { archive: ARCHIVE, topic: 'scale', before: null }, clock);
    await markPost(store, url('new'), 'unread', clock());
    await markPost(store, url('new'), 'read', clock());
    await undo();
    expect(await read()).toEqual(['new']);
  });

  it('are of no day of the year', async () => {
    const today = new Date(2026, 10, 27, 12).getTime();
    await markAllRead(store, { archive: ARCHIVE, topic: null, before: null }, () => today);
    await markPost(store, url('later'), 'read', today);
    expect(await readYear(store, today)).toMatchObject({ finished: 1, days: 1 });
  });
});
