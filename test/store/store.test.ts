import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import { itemIdOf } from '../../lib/model/checklist';
import type { PublishedGuide } from '../../lib/model/guide';
import type { PostAccount } from '../../lib/model/post';
import { afterReport, markedUnread } from '../../lib/model/reading';
import type { Change } from '../../lib/store/changes';
import { openStore, type Store } from '../../lib/store/open';

const archive = 'https://a.example' as ArchiveId;
const other = 'https://b.example' as ArchiveId;
const url = (slug: string, of: ArchiveId = archive): Address => `${of}/${slug}` as Address;
const account = (change: Partial<PostAccount> = {}): PostAccount => ({
  source: 'feed',
  title: 'Title',
  date: '2024-05-01',
  summary: null,
  topics: [{ slug: 'scale', name: 'Scale' }],
  language: null,
  words: null,
  ...change,
});
const anArchive = (id: ArchiveId): Archive => ({
  id,
  name: id,
  builtIn: false,
  postPattern: null,
  feeds: [],
  refreshedAt: null,
  problem: null,
});
const report = { progress: 0.5, place: null, activeMs: 1_000, finished: false };

let name = 0;
let store: Store;
beforeEach(async () => {
  name += 1;
  store = await openStore(`test-${name}`, () => 7);
});
afterEach(() => store.close());

describe('posts', () => {
  beforeEach(async () => {
    for (const id of [archive, other]) await store.archives.add(anArchive(id));
  });

  it('are found by topic within their archive, newest first', async () => {
    await store.posts.add(archive, [
      { url: url('old'), account: account({ date: '2020-01-01' }) },
      { url: url('new'), account: account() },
    ]);
    await store.posts.add(other, [{ url: url('elsewhere', other), account: account() }]);
    expect((await store.posts.ofTopic(archive, 'scale')).map((post) => post.url)).toEqual([url('new'), url('old')]);
    expect(await store.posts.topicSizes(archive, ['scale', 'none'])).toEqual(
      new Map([
        ['scale', 2],
        ['none', 0],
      ]),
    );
    expect(await store.posts.topicsOf(archive)).toEqual([{ slug: 'scale', name: 'Scale' }]);
  });

  it('join what several sources say, also within one transaction', async () => {
    await store.posts.add(archive, [
      { url: url('p'), account: account({ source: 'listing', title: 'Listed', date: null }) },
      { url: url('p'), account: account({ source: 'page', title: 'Own title', topics: [] }) },
    ]);
    expect(await store.posts.byUrl(url('p'))).toMatchObject({
      title: 'Own title',
      date: '2024-05-01',
      topics: [{ slug: 'scale' }],
    });
  });

  it('are neither written nor announced when nothing changed', async () => {
    const listed = [{ url: url('p'), account: account() }];
    await store.posts.add(archive, listed);
    const heard = vi.fn<(change: Change) => void>();
    store.onChange(heard);
    await store.posts.add(archive, listed);
    await Promise.resolve();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('readings', () => {
  beforeEach(() => store.archives.add(anArchive(archive)));

  const change = (progress: number) => (before: Parameters<typeof afterReport>[0]) =>
    afterReport(before, { ...report, progress }, { url: url('p'), archive }, 1);

  it('lose nothing when two tabs change one at once', async () => {
    const second = await openStore(`test-${name}`);
    await Promise.all([store.readings.change(url('p'), change(0.9)), second.readings.change(url('p'), change(0.2))]);
    expect(await store.readings.get(url('p'))).toMatchObject({ progress: 0.9, activeMs: 2_000 });
    await second.close();
  });

  it('are left alone by a change that declines', async () => {
    await store.readings.change(url('p'), (before) => before && markedUnread(before, 1));
    expect(await store.readings.get(url('p'))).toBeUndefined();
  });

  it('come latest first', async () => {
    for (const [at, slug] of ['a', 'b', 'c'].entries()) {
      const post = { url: url(slug), archive };
      await store.readings.change(post.url, (before) => afterReport(before, report, post, at));
    }
    expect((await store.readings.latest(2)).map((reading) => reading.post)).toEqual([url('c'), url('b')]);
  });
});

describe('ticks', () => {
  beforeEach(() => store.archives.add(anArchive(archive)));

  const key = { archive, topic: 'scale', item: itemIdOf('Do it'), text: 'Do it', own: false };

  it('keep both texts of a note that two windows changed, and say which note it is now', async () => {
    await store.ticks.change(key, { note: { from: '', to: 'Ask.' } }, 1);
    await store.ticks.change(key, { note: { from: 'Ask.', to: 'Ask Ines.' } }, 2);
    const merged = await store.ticks.change(key, { note: { from: 'Ask.', to: 'Call Tom.' } }, 3);
    expect(merged?.note).toBe('Ask Ines.\n\nCall Tom.');
    expect((await store.ticks.change(key, { note: { from: 'Ask.', to: '' } }, 4))?.note).toBe('Ask Ines.\n\nCall Tom.');
    expect((await store.ticks.change(key, { note: { from: 'Ask Ines.\n\nCall Tom.', to: '' } }, 5))?.note).toBe('');
  });

  it('come back from a removal with the note that was written meanwhile, not with an older one', async () => {
    await store.ticks.change(key, { done: true, note: { from: '', to: 'Old.' } }, 1);
    await store.ticks.change(key, { deleted: true }, 2);
    await store.ticks.change(key, { note: { from: 'Old.', to: 'New.' } }, 3);
    await store.ticks.change(key, {}, 4);
    expect(await store.ticks.ofTopic(archive, 'scale')).toMatchObject([
      { item: key.item, done: true, note: 'New.', updatedAt: 4, deleted: false },
    ]);
  });

  it('keep the note when the tick is taken off, and the tick when the note changes', async () => {
    await store.ticks.change(key, { done: true }, 1);
    await store.ticks.change(key, { note: { from: '', to: 'why' } }, 2);
    await store.ticks.change(key, { done: false }, 3);
    expect(await store.ticks.ofTopic(archive, 'scale')).toMatchObject([
      { item: key.item, done: false, note: 'why', text: 'Do it', own: false, updatedAt: 3, deleted: false },
    ]);
  });

  it('are marked, not removed, and can be brought back', async () => {
    await store.ticks.change(key, { done: true }, 1);
    await store.ticks.change(key, { deleted: true }, 2);
    expect(await store.ticks.ofTopic(archive, 'scale')).toMatchObject([{ deleted: true, done: true, updatedAt: 2 }]);
    await store.ticks.change(key, {}, 3);
    expect(await store.ticks.get({ archive, topic: 'scale', item: key.item })).toMatchObject({
      deleted: false,
      done: true,
    });
  });
});

describe('archives', () => {
  beforeEach(async () => {
    await store.archives.add(anArchive(archive));
    await store.posts.add(archive, [{ url: url('p'), account: account() }]);
    await store.readings.change(url('p'), (before) => afterReport(before, report, { url: url('p'), archive }, 1));
    await store.ticks.change({ archive, topic: 'scale', item: itemIdOf('x'), text: 'x', own: true }, { done: true }, 1);
  });

  it('go with their posts and leave the reader’s data, when it is to be kept', async () => {
    await store.archives.remove(archive, { keepReaderData: true }, 9);
    expect(await store.archives.all()).toEqual([]);
    expect(await store.posts.ofArchive(archive)).toEqual([]);
    expect(await store.readings.get(url('p'))).toMatchObject({ progress: 0.5, deleted: false });
  });

  it('take the reader’s data with them otherwise', async () => {
    await store.archives.remove(archive, { keepReaderData: false }, 9);
    expect(await store.readings.get(url('p'))).toBeUndefined();
    expect(await store.ticks.ofTopic(archive, 'scale')).toEqual([]);
    expect(await store.readings.latest(5)).toEqual([]);
  });

  it('stay removed when the built-in ones are added again, and come back when the reader adds them', async () => {
    await store.archives.remove(archive, { keepReaderData: true }, 9);
    await store.archives.addIfNew(anArchive(archive));
    expect(await store.archives.get(archive)).toBeUndefined();
    await store.archives.add(anArchive(archive));
    expect(await store.archives.get(archive)).toMatchObject({ id: archive });
  });
});

describe('published guides', () => {
  const guide = {
    archive,
    topic: { slug: 'scale', name: 'Scale' },
    source: url('topics/scale'),
    readAt: 1,
  } as PublishedGuide;

  it('are removed only by the page they came from', async () => {
    await store.archives.add(anArchive(archive));
    await store.guides.put(guide);
    await store.guides.remove(archive, 'scale', url('tags/scale'));
    expect(await store.guides.publishedTopics(archive)).toEqual(new Set(['scale']));
    await store.guides.remove(archive, 'scale', guide.source);
    expect(await store.guides.get(archive, 'scale')).toBeUndefined();
  });
});

describe('settings', () => {
  it('have a value before they are set, and keep what is set', async () => {
    expect(await store.settings.promptsOn()).toBe(true);
    await store.settings.setPromptsOn(false);
    expect(await store.settings.promptsOn()).toBe(false);
    await store.archives.add(anArchive(archive));
    await store.settings.follow(archive, 'scale');
    expect(await store.settings.following(archive)).toBe('scale');
    expect(await store.settings.following(other)).toBeNull();
  });
});

describe('the store', () => {
  it('tells this page and others of a write, once', async () => {
    const second = await openStore(`test-${name}`);
    const here: Change[] = [];
    const there: Change[] = [];
    store.onChange((change) => here.push(change));
    second.onChange((change) => there.push(change));
    await store.archives.add(anArchive(archive));
    await vi.waitFor(() => expect(there).toHaveLength(1));
    expect(here).toEqual([{ store: 'archives', archive }]);
    expect(there).toEqual(here);
    await second.close();
  });

  it('deletes everything', async () => {
    await store.archives.add(anArchive(archive));
    await store.settings.setPromptsOn(false);
    await store.deleteEverything();
    expect(await store.archives.all()).toEqual([]);
    expect(await store.settings.promptsOn()).toBe(true);
  });
});
