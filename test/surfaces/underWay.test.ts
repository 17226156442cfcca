import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HighlightId } from '../../lib/model/highlight';
import type { PostUrl } from '../../lib/model/post';
import type { Reading } from '../../lib/model/reading';
import { openStore, type Store } from '../../lib/store/open';
import { underWayOf } from '../../lib/surfaces/underWay';
import { aHighlight } from '../model/aHighlight';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const QUEUES = [{ slug: 'queues', name: 'Queues' }];

let store: Store;
beforeEach(async () => {
  store = await openStore(freshName('under-way'));
  await store.archives.add(anArchive());
  // The path on Scale is newest, middle, oldest; `aside` is on the topic and no step.
  await store.posts.add(ARCHIVE, [
    aListed('newest', { date: '2025-01-01', words: 2_380 }),
    aListed('aside', { date: '2024-09-01' }),
    aListed('middle', { date: '2024-01-01', words: 2_380 }),
    aListed('oldest', { date: '2020-01-01' }),
    aListed('queue', { topics: QUEUES }),
    aListed('queue-2', { topics: QUEUES, date: '2021-01-01' }),
    aListed('alone', { topics: [] }),
  ]);
});
afterEach(() => store.close());

const url = (slug: string): PostUrl => `${ARCHIVE}/${slug}` as PostUrl;

/** `share`: 0–1, where 1 is finished. `at`: when it was last read. */
async function read(slug: string, share: number, at: number): Promise<void> {
  const reading: Reading = {
    post: url(slug),
    archive: ARCHIVE,
    round: 0,
    progress: share,
    place: null,
    activeMs: 1,
    startedAt: 1,
    finishedAt: share === 1 ? at : null,
    updatedAt: at,
    deleted: false,
    stamps: {},
  };
  await store.readings.change(reading.post, () => reading);
}

async function mark(slug: string, note: string): Promise<void> {
  const { passage } = aHighlight();
  const exact = `marked for “${note}”`;
  const highlight = aHighlight({
    id: `${slug} ${note}` as HighlightId,
    post: url(slug),
    archive: ARCHIVE,
    passage: { ...passage, quote: { ...passage.quote, exact } },
    note,
  });
  await store.highlights.add(highlight);
}

/** Each entry as its topic, its post and its path's next step. */
async function shown(): Promise<unknown[]> {
  const entries = await underWayOf(store, [anArchive()]);
  return entries.map(({ topic, post, path }) => [topic?.slug ?? null, post?.title ?? null, path?.next?.title ?? null]);
}

it('the post that one is in the midst of comes before its path’s next step, which was never opened', async () => {
  await read('middle', 0.4, 1);
  expect(await shown()).toEqual([['scale', 'middle', 'oldest']]);
});

it('a post under way tells its share, what is left of it, and its highlights and notes', async () => {
  await read('middle', 0.4, 1);
  await mark('middle', '');
  await mark('middle', 'Ask Mira');
  await mark('newest', 'Another post’s');
  const [entry] = await underWayOf(store, [anArchive()]);
  expect(entry?.post).toEqual({
    title: 'middle',
    url: url('middle'),
    percent: 40,
    minutes: 6,
    highlights: 2,
    notes: 1,
  });
});

it('a post beside the path is under way all the same, and one without a topic', async () => {
  await read('newest', 1, 1);
  await read('alone', 0.2, 2);
  await read('aside', 0.5, 3);
  expect(await shown()).toEqual([
    ['scale', 'aside', 'middle'],
    [null, 'alone', null],
  ]);
});

it('posts under way come before paths of which the last post was finished, the last read first', async () => {
  await read('middle', 0.4, 1);
  await read('queue', 1, 2);
  await read('newest', 0.5, 3);
  expect(await shown()).toEqual([
    // Its next step is under way, too, and has an entry of its own.
    ['scale', 'newest', null],
    ['scale', 'middle', null],
    ['queues', null, 'queue-2'],
  ]);
});

it('what was finished, or barely opened, is not under way', async () => {
  for (const [at, slug] of ['newest', 'middle', 'oldest'].entries()) await read(slug, 1, at);
  await read('queue', 0.001, 9);
  expect(await shown()).toEqual([]);
});
