import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import type { Surface } from '../../lib/model/surface';
import { liveLooking } from '../../lib/surfaces/liveLooking';
import { pageStore } from '../../lib/surfaces/pageStore';
import { aListed, anArchive, ARCHIVE } from '../store/aStore';

it('counts the posts of an archive once, however many of their texts come, and anew when posts come', async () => {
  const store = await pageStore();
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [aListed('a'), aListed('b')]);
  const count = vi.spyOn(store.posts, 'countOf');
  const texts = vi.spyOn(store.texts, 'soFar');
  const { id, name } = anArchive();
  const state = signal({ kind: 'archive', view: { archive: { id, name } } } as Surface);
  const { view } = liveLooking({ state });
  await expect.poll(() => view.value?.posts, { timeout: 60_000 }).toBe(2);
  for (let at = 0; at < 2; at += 1) {
    const before = texts.mock.calls.length;
    await store.texts.removeOf(ARCHIVE);
    await expect.poll(() => texts.mock.calls.length, { timeout: 60_000 }).toBeGreaterThan(before);
  }
  expect(count).toHaveBeenCalledTimes(1);
  await store.posts.add(ARCHIVE, [aListed('c')]);
  await expect.poll(() => view.value?.posts, { timeout: 60_000 }).toBe(3);
});
