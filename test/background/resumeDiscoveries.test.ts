import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { discoverAgain, discoverOnce, resumeDiscoveries } from '../../lib/background/resumeDiscoveries';
import type { Parts } from '../../lib/companion/parts';
import { notedProblems } from '../../lib/session/problemLog';
import { openStore, type Store } from '../../lib/store/open';
import { anArchive, ARCHIVE, freshName } from '../store/aStore';

let store: Store;
let parts: Parts;
beforeEach(async () => {
  store = await openStore(freshName('go-on'));
  await store.archives.add(anArchive());
  parts = { store, now: () => 1 } as Parts;
});
afterEach(() => store.close());

it.each([
  ['again', () => discoverAgain(parts, ARCHIVE)],
  ['for the first time', () => discoverOnce(parts, ARCHIVE)],
  ['after the worker died', () => resumeDiscoveries(parts, () => Promise.resolve(true))],
])('a discovery that the store refuses is noted: %s', async (how, begin) => {
  if (how === 'after the worker died') await discoverOnce({ ...parts, store }, ARCHIVE);
  vi.spyOn(store.discoveries, 'get').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await begin();
  await vi.waitFor(async () =>
    expect(await notedProblems()).toContainEqual(expect.objectContaining({ place: 'discovery' })),
  );
});
