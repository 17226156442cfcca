import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markPost } from '../../lib/companion/keepReading';
import { putToRead, waitingToRead } from '../../lib/companion/putToRead';
import type { Address } from '../../lib/model/address';
import { openStore, type Store } from '../../lib/store/open';
import { HighlightShelf } from '../../lib/surfaces/libraryHighlights';
import { readLibrary } from '../../lib/surfaces/readLibrary';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('put-to-read'));
  await store.archives.add({ ...anArchive(), name: 'Quiet' });
  await store.posts.add(ARCHIVE, [aListed('known', { title: 'On queues', date: '2025-01-01', words: 476 })]);
});
afterEach(() => store.close());

const waiting = async (): Promise<string[]> => (await waitingToRead(store)).map(({ title }) => title);

describe('a page that is put on the list to read', () => {
  it('is called as its post, else as the page, else by its address', async () => {
    await putToRead(store, `${ARCHIVE}/known?utm_source=x#part`, 1, 'The page’s own title');
    await putToRead(store, `${ARCHIVE}/unknown`, 2, '  A page\n of the blog ');
    await putToRead(store, 'https://elsewhere.example/essay', 3);
    expect(await waiting()).toEqual(['On queues', 'A page of the blog', 'elsewhere.example/essay']);
    expect((await store.toRead.all()).map(({ archive }) => archive)).toEqual([ARCHIVE, ARCHIVE, null]);
  });

  it('is none where it has no web address', async () => {
    expect(await putToRead(store, 'about:blank', 1)).toBeUndefined();
    expect(await waiting()).toEqual([]);
  });

  it('leaves the list when it is finished, and comes back when that is taken back', async () => {
    const post = `${ARCHIVE}/known` as Address;
    await putToRead(store, post, 1);
    await markPost(store, post, 'read', 2);
    expect(await waiting()).toEqual([]);
    await markPost(store, post, 'unread', 3);
    expect(await waiting()).toEqual(['On queues']);
  });

  it('is shown with its post’s length and day, or as a link, in the reader’s order or the oldest first', async () => {
    await putToRead(store, 'https://elsewhere.example/essay', 1, 'An essay');
    await store.posts.add(ARCHIVE, [aListed('older', { date: '2019-01-01' })]);
    await putToRead(store, `${ARCHIVE}/known`, 2);
    await putToRead(store, `${ARCHIVE}/older`, 3);
    const shown = async (order: 'own' | 'oldest'): Promise<unknown[][]> => {
      const content = await readLibrary(store, { view: 'to-read', order }, new HighlightShelf());
      const entries = content.view === 'to-read' ? content.entries : [];
      return entries.map(({ title, archive, minutes }) => [title, archive?.name ?? null, minutes]);
    };
    expect(await shown('own')).toEqual([
      ['An essay', null, null],
      ['On queues', 'Quiet', 2],
      ['older', 'Quiet', null],
    ]);
    expect((await shown('oldest')).map(([title]) => title)).toEqual(['older', 'On queues', 'An essay']);
  });
});
