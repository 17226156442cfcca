import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from './aStore';

const OTHER = 'https://b.example' as ArchiveId;

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('sizes'));
  for (const id of [ARCHIVE, OTHER]) await store.archives.add(anArchive(id));
});
afterEach(() => store.close());

describe('what is kept', () => {
  it('is counted by kind, however many records of it there are', async () => {
    const listed = Array.from({ length: 350 }, (_, at) => aListed(`post-${at}`));
    await store.posts.add(ARCHIVE, listed);
    await store.highlights.add(aHighlight({ archive: ARCHIVE, post: listed[0]!.url }));
    const kinds = await store.sizes.byKind();
    const read = kinds.get('read');
    expect(read?.records).toBeGreaterThanOrEqual(350);
    const before = await store.sizes.ofArchive(ARCHIVE);
    await store.posts.add(
      ARCHIVE,
      Array.from({ length: 350 }, (_, at) => aListed(`later-${at}`)),
    );
    const after = await store.sizes.ofArchive(ARCHIVE);
    // Twice as many posts, alike: about twice as much of them.
    const grown = (after.bytes - before.bytes) / (read?.bytes ?? 0);
    expect(grown).toBeGreaterThan(0.7);
    expect(grown).toBeLessThan(1.5);
    expect(kinds.get('made')?.records).toBeGreaterThan(2);
    expect(kinds.get('texts')).toEqual({ records: 0, bytes: 0 });
  });

  it('of an archive is what is kept of it alone, and nothing once it was removed with all', async () => {
    await store.posts.add(ARCHIVE, [aListed('one'), aListed('two')]);
    await store.posts.add(OTHER, [aListed('other', {}, OTHER)]);
    const [first, second] = [await store.sizes.ofArchive(ARCHIVE), await store.sizes.ofArchive(OTHER)];
    expect(first.bytes).toBeGreaterThan(second.bytes);
    expect(second.bytes).toBeGreaterThan(0);
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 1);
    expect(await store.sizes.ofArchive(ARCHIVE)).toEqual({ records: 0, bytes: 0 });
    expect(await store.sizes.ofArchive(OTHER)).toEqual(second);
  });

  it('weighs letters beyond Latin-1 as two bytes', async () => {
    const latin = { title: 'a'.repeat(200) };
    const others = { title: 'я'.repeat(200) };
    await store.posts.add(ARCHIVE, [aListed('one', latin)]);
    await store.posts.add(OTHER, [aListed('one', others, OTHER)]);
    const [first, second] = [await store.sizes.ofArchive(ARCHIVE), await store.sizes.ofArchive(OTHER)];
    expect(second.bytes - first.bytes).toBeGreaterThanOrEqual(200);
  });
});
