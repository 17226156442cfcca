import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import type { Highlight } from '../../lib/model/highlight';
import type { Unstamped } from '../../lib/model/record';
import type { Change } from '../../lib/store/changes';
import { openStore, type Store } from '../../lib/store/open';
import { aHighlight, highlightAt, POST } from '../model/aHighlight';
import { anArchive, ARCHIVE, freshName } from './aStore';

const NEIGHBOUR = 'https://a.example/blog' as ArchiveId;

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('highlights'));
  for (const archive of [ARCHIVE, NEIGHBOUR]) await store.archives.add(anArchive(archive));
});
afterEach(() => store.close());

/** Without what it was made and changed by. */
const unstamped = ({ stamps: _stamps, ...highlight }: Highlight): Unstamped<Highlight> => highlight;

const other = aHighlight({ id: 'other' as never, post: `${ARCHIVE}/other` as never });

describe('highlights', () => {
  it('are kept by post', async () => {
    await store.highlights.add(aHighlight());
    await store.highlights.add(other);
    expect((await store.highlights.of([POST])).map(unstamped)).toEqual([unstamped(aHighlight())]);
    expect(await store.highlights.of([POST, other.post, POST])).toHaveLength(2);
  });

  it('are one where the same passage is marked twice, with the note of the first and the colour of the last', async () => {
    await store.highlights.add(aHighlight({ note: 'Mine' }));
    const kept = await store.highlights.add(aHighlight({ id: 'second' as never, colour: 'pink', updatedAt: 9 }));
    expect(kept && unstamped(kept)).toEqual(unstamped(aHighlight({ note: 'Mine', colour: 'pink', updatedAt: 9 })));
    expect(await store.highlights.of([POST])).toEqual([kept]);
  });

  it('are changed for the page of their own post alone', async () => {
    await store.highlights.add(aHighlight());
    const { id } = aHighlight();
    expect(await store.highlights.change(id, { deleted: true }, 9, other.post)).toBeUndefined();
    expect((await store.highlights.of([POST])).map(unstamped)).toEqual([unstamped(aHighlight())]);
    expect((await store.highlights.change(id, { colour: 'pink' }, 9, POST))?.colour).toBe('pink');
  });

  it('come in the order of their making, whatever their ids', async () => {
    const [late, early] = [highlightAt('a', 1, { createdAt: 9 }), highlightAt('b', 2, { createdAt: 3 })];
    await store.highlights.add({
      ...late,
      passage: { ...late.passage, quote: { ...late.passage.quote, exact: 'other' } },
    });
    await store.highlights.add(early);
    expect((await store.highlights.of([POST])).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('come back whole when a deletion is undone', async () => {
    await store.highlights.add(aHighlight({ note: 'Mine' }));
    await store.highlights.change(aHighlight().id, { deleted: true }, 5);
    expect(await store.highlights.of([POST])).toEqual([]);
    expect(await store.highlights.get(aHighlight().id)).toBeUndefined();
    await store.highlights.change(aHighlight().id, { deleted: false }, 6);
    expect((await store.highlights.of([POST])).map(unstamped)).toEqual([
      unstamped(aHighlight({ note: 'Mine', updatedAt: 6 })),
    ]);
  });

  it('announce each change with their post', async () => {
    const heard: Change[] = [];
    await Promise.resolve();
    store.onChange((change) => heard.push(change));
    await store.highlights.add(aHighlight());
    await store.highlights.change(aHighlight().id, { note: { from: '', to: 'x' } }, 5);
    await store.highlights.change('none' as never, { note: { from: '', to: 'x' } }, 5);
    await Promise.resolve();
    const said = { store: 'highlights', archive: ARCHIVE, post: POST };
    expect(heard).toEqual([said, said]);
  });

  it('stay when their archive is removed, or are emptied with the reader’s data, and no other archive’s', async () => {
    const neighbour = aHighlight({ id: 'n' as never, archive: NEIGHBOUR, post: `${NEIGHBOUR}/p` as never });
    await store.highlights.add(aHighlight({ note: 'Mine' }));
    await store.highlights.add(neighbour);
    await store.archives.remove(ARCHIVE, { keepReaderData: true }, 5);
    expect(await store.highlights.of([POST])).toHaveLength(1);
    await store.archives.remove(ARCHIVE, { keepReaderData: false }, 6);
    expect(await store.highlights.of([POST])).toEqual([]);
    expect(await store.highlights.change(aHighlight().id, { deleted: false }, 7)).toBeUndefined();
    expect((await store.highlights.of([neighbour.post])).map(unstamped)).toEqual([unstamped(neighbour)]);
  });
});
