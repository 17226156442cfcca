import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Recognition } from '../../lib/model/page';
import type { Surface } from '../../lib/model/surface';
import type { Visit } from '../../lib/session/visits';
import { openStore, type Store } from '../../lib/store/open';
import { surfaceOf, type SurfaceContext } from '../../lib/surfaces/surface';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const SCALE = { slug: 'scale', name: 'Scale' };
const QUEUES = { slug: 'queues', name: 'Queues' };
const CACHES = { slug: 'caches', name: 'Caches' };
const POST = aListed('p').url;
const VISIT: Visit = {
  url: POST,
  archive: ARCHIVE,
  address: POST,
  recognition: { kind: 'post', facts: {} } as Recognition,
  topic: null,
  errands: [],
  problem: null,
};

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('looked-at'));
  await store.archives.add(anArchive());
  await store.posts.add(ARCHIVE, [
    aListed('p', { topics: [SCALE] }),
    aListed('q', { topics: [QUEUES] }),
    aListed('c', { topics: [CACHES] }),
  ]);
});
afterEach(() => store.close());

/** The topic that is shown, whether as the pinned one, and where the way back leads. */
async function shown(visit: Visit | null, more: Partial<SurfaceContext>): Promise<unknown> {
  const beside = { pinned: null, seenBefore: () => Promise.resolve(null), newsOf: () => Promise.resolve([]), ...more };
  const surface: Surface = await surfaceOf(store, visit, beside);
  if (surface.kind !== 'topic') return surface.kind;
  const { view, pinned, back } = surface;
  return [view.guide.topic.slug, pinned, back];
}

describe('a topic that the reader looks at', () => {
  const lookedAt = { archive: ARCHIVE, topic: QUEUES };

  it('is shown instead of the open post’s, which the way back leads to, and is not pinned', async () => {
    expect(await shown(VISIT, {})).toEqual(['scale', false, null]);
    expect(await shown(VISIT, { lookedAt })).toEqual(['queues', false, { kind: 'post', topic: SCALE }]);
    expect(await store.settings.pinned()).toBeNull();
    expect(await store.settings.following(ARCHIVE)).toBeNull();
  });

  it('is shown before the pinned one, which stays pinned', async () => {
    const pinned = { archive: ARCHIVE, topic: CACHES };
    expect(await shown(VISIT, { pinned, lookedAt })).toEqual(['queues', false, { kind: 'pinned', topic: CACHES }]);
  });

  it('leads back to what there is to say of a page without a topic', async () => {
    expect(await shown(null, { lookedAt })).toEqual(['queues', false, { kind: 'page' }]);
  });

  it('is no look at another one where it is shown anyway', async () => {
    expect(await shown(VISIT, { lookedAt: { archive: ARCHIVE, topic: SCALE } })).toEqual(['scale', false, null]);
    expect(await shown(VISIT, { pinned: lookedAt, lookedAt })).toEqual(['queues', true, null]);
  });

  it('gives way when its archive is removed', async () => {
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 1);
    expect(await shown(null, { lookedAt })).toBe('elsewhere');
  });
});
