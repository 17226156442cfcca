import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import type { PublishedGuide } from '../../lib/model/guide';
import { markedRead } from '../../lib/model/reading';
import type { Change } from '../../lib/store/changes';
import { openStore, type Store } from '../../lib/store/open';
import { ARCHIVE, aListed, anArchive, fillDisk, freshName } from './aStore';

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('writing'), () => 7);
  await store.archives.add(anArchive());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

describe('a write', () => {
  const post = aListed('p').url;

  it('of many posts is all or nothing', async () => {
    const unstorable = aListed('q', { title: (() => 'a function cannot be stored') as never });
    await expect(store.posts.add(ARCHIVE, [aListed('p'), unstorable])).rejects.toMatchObject({ name: 'Problem' });
    expect(await store.posts.ofArchive(ARCHIVE)).toEqual([]);
  });

  it('leaves the reading as it was when the change throws, and does not blame the database', async () => {
    await store.readings.change(post, (before) => markedRead(before, { url: post, archive: ARCHIVE }, 1));
    const failing = store.readings.change(post, () => {
      throw new TypeError('a mistake of ours');
    });
    await expect(failing).rejects.toMatchObject({ code: 'unknown' });
    expect(await store.readings.get(post)).toMatchObject({ finishedAt: 1, updatedAt: 1 });
  });

  it('goes on after another one failed', async () => {
    await expect(store.posts.add(ARCHIVE, [aListed('q', { title: Symbol('no') as never })])).rejects.toMatchObject({
      name: 'Problem',
    });
    await store.posts.add(ARCHIVE, [aListed('p')]);
    expect(await store.posts.countOf(ARCHIVE)).toBe(1);
  });

  const guide = {
    archive: ARCHIVE,
    topic: { slug: 'scale', name: 'Scale' },
    source: post,
    readAt: 1,
  } as PublishedGuide;
  const reading = { post, archive: ARCHIVE, updatedAt: 1, deleted: false } as never;
  const tick = { archive: ARCHIVE, topic: 'scale', item: 'x' as never, text: 'x', own: true };
  const writes: Record<string, () => Promise<unknown>> = {
    archives: () => store.archives.add(anArchive('https://b.example' as ArchiveId)),
    posts: () => store.posts.add(ARCHIVE, [aListed('p'), aListed('q')]),
    guides: () => store.guides.put(guide),
    readings: () => store.readings.change(post, () => reading),
    ticks: () => store.ticks.change(tick, { done: true }, 1),
    settings: () => store.settings.setPromptsOn(false),
    fetches: () => store.fetches.begin(post, ARCHIVE, 1),
    snapshots: () => store.snapshots.put(post, { archive: anArchive() } as never),
  };
  it.each(Object.entries(writes))('of %s on a full disk says so, and is not announced', async (_store, write) => {
    const heard = vi.fn<(change: Change) => void>();
    store.onChange(heard);
    fillDisk();
    await expect(write()).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
    expect(await store.posts.ofArchive(ARCHIVE)).toEqual([]);
  });
});
