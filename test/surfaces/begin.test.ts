import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import type { Elsewhere } from '../../lib/model/elsewhere';
import { openStore, type Store } from '../../lib/store/open';
import { surfaceOf } from '../../lib/surfaces/surface';
import { grantOnly } from '../fakeBrowser';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const BUILT_IN = 'https://built-in.example/blog' as ArchiveId;
const LATER = 'https://later.example' as ArchiveId;

let store: Store;
let now = 1;
beforeEach(async () => {
  store = await openStore(freshName('begin'), () => now);
  await store.archives.addIfNew({ ...anArchive(BUILT_IN), builtIn: true });
});
afterEach(() => store.close());

async function begin(): Promise<Elsewhere['begin']> {
  const surface = await surfaceOf(store, null, {
    pinned: null,
    seenBefore: () => Promise.resolve(null),
    newsOf: () => Promise.resolve([]),
  });
  return surface.kind === 'elsewhere' ? surface.elsewhere.begin : null;
}

describe('a page of no followed blog', () => {
  const BESIDE = { pinned: null, seenBefore: () => Promise.resolve(null), newsOf: () => Promise.resolve([]) };

  it('is said to be none that can be followed once it was looked at in vain, and no sooner', async () => {
    const elsewhere = async (isPageAsked: boolean): Promise<unknown> => {
      const surface = await surfaceOf(store, null, { ...BESIDE, page: null, isPageAsked });
      return surface.kind === 'elsewhere' && surface.elsewhere.isNoSite;
    };
    expect(await elsewhere(true)).toBe(true);
    expect(await elsewhere(false)).toBeUndefined();
    grantOnly();
    expect(await elsewhere(true)).toBeUndefined();
  });
});

describe('where there is nothing under way', () => {
  it('the built-in archive is offered to a reader who follows nothing else', async () => {
    expect(await begin()).toEqual({ name: BUILT_IN, url: BUILT_IN });
  });

  it('the blog that was added last is offered to one who does, by its newest post once that is known', async () => {
    for (const id of [LATER, ARCHIVE]) {
      now += 1;
      await store.archives.add(anArchive(id));
    }
    expect(await begin()).toEqual({ name: ARCHIVE, url: `${ARCHIVE}/` });
    await store.posts.add(ARCHIVE, [aListed('old', { date: '2020-01-01' }), aListed('new', { date: '2024-01-01' })]);
    expect(await begin()).toEqual({ name: ARCHIVE, url: `${ARCHIVE}/new` });
  });

  it('no blog is offered that Waymark may not read any more', async () => {
    await store.archives.add(anArchive());
    grantOnly('https://built-in.example/*');
    expect((await begin())?.name).toBe(BUILT_IN);
    grantOnly();
    expect(await begin()).toBeNull();
  });
});
