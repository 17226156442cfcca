import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import type { HighlightId } from '../../lib/model/highlight';
import { NO_FILTER, type HighlightFilter } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import { openStore, type Store } from '../../lib/store/open';
import { HighlightShelf } from '../../lib/surfaces/libraryHighlights';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const OTHER = 'https://b.example' as ArchiveId;
const url = (slug: string, archive = ARCHIVE): PostUrl => `${archive}/${slug}` as PostUrl;

let store: Store;
let shelf: HighlightShelf;
beforeEach(async () => {
  shelf = new HighlightShelf();
  store = await openStore(freshName('shelf'));
  for (const archive of [ARCHIVE, OTHER]) await store.archives.add(anArchive(archive));
  await store.posts.add(ARCHIVE, [
    aListed('scale'),
    aListed('queue', { topics: [{ slug: 'queues', name: 'Queues' }] }),
  ]);
  await mark('first', url('scale'), 1, { colour: 'green', tags: ['a'] });
  await mark('second', url('queue'), 2, { colour: 'pink', tags: ['a', 'b'] });
  await mark('third', url('there', OTHER), 3, {}, OTHER);
});
afterEach(() => store.close());

async function mark(id: string, post: PostUrl, at: number, more: object, archive = ARCHIVE): Promise<void> {
  const { passage } = aHighlight();
  const quote = { ...passage.quote, exact: id };
  await store.highlights.add({
    ...aHighlight({ id: id as HighlightId, passage: { ...passage, quote }, createdAt: at, updatedAt: at, ...more }),
    post,
    archive,
  });
}

async function shown(filter: Partial<HighlightFilter>): Promise<string[]> {
  const { marks } = await shelf.read(store, { ...NO_FILTER, ...filter }, () => {});
  return marks.map(({ text }) => text);
}

describe('the reader’s highlights', () => {
  it('are told the latest first, and chosen by archive, topic, colour and tag', async () => {
    expect(await shown({})).toEqual(['third', 'second', 'first']);
    expect(await shown({ archive: ARCHIVE })).toEqual(['second', 'first']);
    expect(await shown({ archive: ARCHIVE, topic: 'queues' })).toEqual(['second']);
    expect(await shown({ colour: 'green' })).toEqual(['first']);
    expect(await shown({ tag: 'a' })).toEqual(['second', 'first']);
    expect(await shown({ tag: 'b', colour: 'green' })).toEqual([]);
  });

  it('offer to choose by what they have: archives, tags, and the topics of a chosen archive', async () => {
    const { choices } = await shelf.read(store, { ...NO_FILTER, archive: ARCHIVE }, () => {});
    expect(choices.archives.map(({ id }) => id)).toEqual([ARCHIVE, OTHER]);
    expect(choices.topics.map(({ name }) => name)).toEqual(['Queues', 'Scale']);
    expect(choices.tags).toEqual(['a', 'b']);
  });

  it('are shown as far as they are in sight before all are read, and only the first time', async () => {
    const onFirst = vi.fn<(content: { count: number }) => void>();
    await shelf.read(store, NO_FILTER, onFirst);
    expect(onFirst).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ count: 3 }));
    shelf.forget();
    await shelf.read(store, NO_FILTER, onFirst);
    expect(onFirst).toHaveBeenCalledOnce();
  });

  it('are read again once one was changed, and without those that were deleted', async () => {
    expect(await shown({})).toHaveLength(3);
    await store.highlights.change('second' as HighlightId, { deleted: true }, 9);
    shelf.forget();
    expect(await shown({})).toEqual(['third', 'first']);
  });

  it('are all read, however many pieces they come in', async () => {
    for (let at = 0; at < 510; at += 1) await mark(`more ${at}`, url(`more-${at}`), 10 + at, {});
    shelf.forget();
    const all = await shown({});
    expect(all).toHaveLength(513);
    expect(all[0]).toBe('more 509');
  });
});
