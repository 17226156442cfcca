import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Surface } from '../../lib/model/surface';
import type { Store } from '../../lib/store/open';
import { liveLooking } from '../../lib/surfaces/liveLooking';
import { pageStore } from '../../lib/surfaces/pageStore';
import { aListed, anArchive, ARCHIVE } from '../store/aStore';

const PATIENT = { timeout: 60_000 };
let store: Store;

beforeEach(async () => {
  store = await pageStore();
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [aListed('a'), aListed('b')]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.deleteEverything();
});

/** A surface that shows the archive, and how far the looking through it has come. */
function watching(): ReturnType<typeof liveLooking>['view'] {
  const { id, name } = anArchive();
  return liveLooking({ state: signal({ kind: 'archive', view: { archive: { id, name } } } as Surface) }).view;
}

/** Has the figures looked at once more, until that was asked of the store. */
async function again(asked: { readonly mock: { readonly calls: readonly unknown[] } }): Promise<void> {
  const before = asked.mock.calls.length;
  await store.texts.removeOf(ARCHIVE);
  await expect.poll(() => asked.mock.calls.length, PATIENT).toBeGreaterThan(before);
}

it('counts the posts of an archive once, however many of their texts come, and anew when posts come', async () => {
  const count = vi.spyOn(store.posts, 'countOf');
  const view = watching();
  await expect.poll(() => view.value?.posts, PATIENT).toBe(2);
  const texts = vi.spyOn(store.texts, 'soFar');
  await again(texts);
  await again(texts);
  expect(count).toHaveBeenCalledTimes(1);
  await store.posts.add(ARCHIVE, [aListed('c')]);
  await expect.poll(() => view.value?.posts, PATIENT).toBe(3);
});

it('counts again what could not be counted', async () => {
  const count = vi.spyOn(store.posts, 'countOf').mockRejectedValue(new Error('the disk is gone'));
  const view = watching();
  await expect.poll(() => count.mock.calls.length, PATIENT).toBeGreaterThan(0);
  await again(count);
  count.mockRestore();
  await store.texts.removeOf(ARCHIVE);
  await expect.poll(() => view.value?.posts, PATIENT).toBe(2);
});
