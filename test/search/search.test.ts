import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markPost } from '../../lib/companion/keepReading';
import type { ArchiveId } from '../../lib/model/archive';
import type { ItemId } from '../../lib/model/checklist';
import { NOTHING_EDITED } from '../../lib/model/edition';
import { foundSlug } from '../../lib/model/foundSlug';
import { LOOK_RULES } from '../../lib/model/knownText';
import { OWN_PATHS, topicOfPath } from '../../lib/model/ownPath';
import type { PostUrl } from '../../lib/model/post';
import type { Found, SearchAnswer } from '../../lib/model/search';
import { FORMAT, type SavedIndex } from '../../lib/search/index/saved';
import { Searcher } from '../../lib/search/searcher';
import { tendIndex } from '../../lib/search/tend';
import { openStore, type Store } from '../../lib/store/open';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const OTHER = 'https://b.example/blog' as ArchiveId;

interface Saved {
  readonly key: string;
  readonly value: SavedIndex;
}

let name: string;
let store: Store;
let searcher: Searcher;

beforeEach(async () => {
  name = freshName('search');
  store = await openStore(name);
  await store.archives.add(anArchive());
  await store.archives.add({ ...anArchive(OTHER), name: 'Quiet Systems' });
  searcher = follow(store);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

function follow(of: Store): Searcher {
  const searching = new Searcher(of);
  of.onChange((change) => void searching.changed(change));
  return searching;
}

async function raw<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

function highlight(post: string, exact: string, note: string): Promise<unknown> {
  const passage = { quote: { exact } };
  const of = { id: `on ${post}`, post: `${ARCHIVE}/${post}`, archive: ARCHIVE };
  return raw((database) => database.put('highlights', { ...of, passage, note, updatedAt: 1, deleted: false }));
}

async function fill(count: number, of: ArchiveId = ARCHIVE): Promise<void> {
  const listed = Array.from({ length: count }, (_, at) =>
    aListed(`post-${String(at).padStart(5, '0')}`, { title: `Filler number${at}` }, of),
  );
  await store.posts.add(of, listed);
}

const slugs = ({ found }: SearchAnswer): string[] =>
  found.flatMap((one) => (one.kind === 'post' ? one.url.split('/').at(-1)! : []));
const find = async (query: string, within: ArchiveId | null = null): Promise<string[]> =>
  slugs(await searcher.ask(query, within));
const hits = (found: Found | undefined): string[] => {
  const parts = found?.kind === 'post' ? [...found.title, ...found.excerpt] : (found?.words ?? []);
  return parts.filter(({ hit }) => hit).map(({ text }) => text);
};

describe('a search', () => {
  beforeEach(async () => {
    await store.posts.add(ARCHIVE, [
      aListed('queues', { title: 'Queues in Zürich', summary: 'On back pressure.', date: '2024-03-01' }),
      aListed('caches', {
        title: 'Caches',
        summary: 'Nothing about queues.',
        date: '2022-03-01',
        topics: [{ slug: 'caching', name: 'Caching' }],
      }),
    ]);
    await store.posts.add(OTHER, [aListed('elsewhere', { title: 'Queues elsewhere', date: null }, OTHER)]);
  });

  it('finds by title, summary, topic and without diacritics, and marks what it found', async () => {
    expect(await find('zurich')).toEqual(['queues']);
    expect(await find('back pressure')).toEqual(['queues']);
    expect(await find('caching')).toEqual(['caches']);
    expect(hits((await searcher.ask('zurich pressure', null)).found[0])).toEqual(['Zürich', 'pressure']);
  });

  it('marks no other word where the one that was typed is known', async () => {
    await store.posts.add(ARCHIVE, [aListed('regard', { title: 'With regard to teams', summary: 'In this regard' })]);
    const marks = async (query: string): Promise<string[]> =>
      (await searcher.ask(query, null)).found.flatMap((one) =>
        one.kind === 'post' ? [...one.title, ...one.excerpt].flatMap(({ text, hit }) => (hit ? [text] : [])) : [],
      );
    await tendIndex(store);
    expect(await marks('reward teams')).toEqual(['regard', 'teams', 'regard']);
    await store.posts.add(ARCHIVE, [aListed('reward', { title: 'A reward' })]);
    await tendIndex(store);
    expect((await marks('reward teams')).toSorted()).toEqual(['reward', 'teams']);
  });

  it('puts posts with all words before those with some, however well these match', async () => {
    const common = { date: '2024-01-01', summary: null };
    await store.posts.add(ARCHIVE, [
      aListed('whole', {
        ...common,
        title: 'Notes',
        summary: 'Much before a lighthouse, and a lantern; at last a foghorn.',
      }),
      aListed('partial', { ...common, title: 'Lighthouse lantern', date: '2025-01-01' }),
      aListed('one', { ...common, title: 'Foghorn' }),
    ]);
    const whole = async (): Promise<unknown> =>
      (await searcher.ask('lighthouse lantern foghorn', null)).found.map((one) => one.kind === 'post' && one.isWhole);
    expect(await find('lighthouse lantern foghorn')).toEqual(['whole', 'partial', 'one']);
    expect(await whole()).toEqual([true, false, false]);
    // While the index is made, and posts are looked through one by one.
    await store.searchIndexes.startOver(1, [ARCHIVE]);
    searcher.changed({ store: 'searchIndexes' });
    expect(await find('lighthouse lantern foghorn')).toEqual(['whole', 'partial', 'one']);
    expect(await whole()).toEqual([true, false, false]);
  });

  it('says why: around the words in a long summary, and by the topic where nothing else shows them', async () => {
    const long = `${'Much is said before anything happens here. '.repeat(5)}At last the foghorn sounds.`;
    await store.posts.add(ARCHIVE, [aListed('long', { title: 'Notes', summary: long })]);
    const [post] = (await searcher.ask('foghorn', null)).found;
    const excerpt = post?.kind === 'post' ? post.excerpt.map(({ text }) => text).join('') : '';
    expect(excerpt).toMatch(/^… .{0,60}foghorn sounds\.$/);
    const [caches] = (await searcher.ask('caching', null)).found;
    expect(caches).toMatchObject({ topics: [[{ text: 'Caching', hit: true }]] });
    expect((await searcher.ask('caches', null)).found[0]).toMatchObject({ topics: [] });
  });

  it('keeps to the archive it is asked for, and to the filters', async () => {
    expect((await find('queues')).toSorted()).toEqual(['caches', 'elsewhere', 'queues']);
    expect(await find('queues', OTHER)).toEqual(['elsewhere']);
    expect(await find('queues archive:quiet', ARCHIVE)).toEqual(['elsewhere']);
    expect(await find('topic:cach')).toEqual(['caches']);
    expect(await find('queues before:2023')).toEqual(['caches']);
    expect(await find('queues after:2023')).toEqual(['queues']);
    expect(await find('after:2000')).toEqual(['queues', 'caches']);
  });

  it('keeps to the reader’s state', async () => {
    await markPost(store, `${ARCHIVE}/queues` as never, 'read', 1);
    await highlight('caches', 'a herd of callers', 'Ask Ines');
    searcher.changed({ store: 'highlights' });
    expect(await find('is:read')).toEqual(['queues']);
    expect((await find('is:unread')).toSorted()).toEqual(['caches', 'elsewhere']);
    expect(await find('has:highlight')).toEqual(['caches']);
    expect(await find('has:note')).toEqual(['caches']);
    await highlight('queues', 'a queue', '');
    searcher.changed({ store: 'highlights' });
    expect((await find('has:highlight')).toSorted()).toEqual(['caches', 'queues']);
    expect(await find('has:note')).toEqual(['caches']);
    expect((await searcher.ask('herd callers', null)).found).toMatchObject([{ kind: 'highlight', about: 'Caches' }]);
    expect((await searcher.ask('ines', null)).found).toMatchObject([{ kind: 'note' }]);
  });

  it('finds items of guides and the reader’s notes on them', async () => {
    const topic = { slug: 'scale', name: 'Scale' };
    const statement = { kind: 'quoted', text: 'Give every caller a budget', source: null } as const;
    const nothing = {
      definition: null,
      arguments: null,
      failureModes: null,
      steps: null,
      related: null,
      references: null,
    };
    await store.guides.put({
      archive: ARCHIVE,
      topic,
      source: `${ARCHIVE}/topics/scale` as never,
      readAt: 1,
      ...nothing,
      checklist: [{ id: 'i' as ItemId, statement }],
    });
    await store.ticks.change(
      { archive: ARCHIVE, topic: 'scale', item: 'i' as ItemId, text: statement.text, own: false },
      { note: { from: '', to: 'Ask Ines for the figures' } },
      1,
    );
    const { found } = await searcher.ask('caller budgt', null);
    expect(found).toMatchObject([{ kind: 'item', about: 'Scale', topic }]);
    expect((await searcher.ask('ines figures', null)).found).toMatchObject([{ kind: 'note', about: statement.text }]);
    expect((await searcher.ask('budget is:unread', null)).found).toEqual([]);
  });

  it('finds the notes on paths of the reader’s own, which are of no archive, and of deleted ones none', async () => {
    const path = await store.ownPaths.add('Maps', NOTHING_EDITED, 1);
    const topic = topicOfPath(path);
    const key = { archive: OWN_PATHS, topic: topic.slug, item: 'm' as ItemId, text: 'Draw the map', own: false };
    await store.ticks.change(key, { note: { from: '', to: 'North is upwards' } }, 1);
    const found = async (within: typeof ARCHIVE | null) => (await searcher.ask('north upwards', within)).found;
    expect(await found(null)).toMatchObject([{ kind: 'note', topic, archive: { id: OWN_PATHS } }]);
    expect(await found(ARCHIVE)).toEqual([]);
    await store.ownPaths.change(path.id, { deleted: true }, 2);
    expect(await found(null)).toEqual([]);
  });

  it('takes topics that were found, and series, as `topic:`, by the names that the reader gives them, too', async () => {
    const post = (path: string): PostUrl => `${ARCHIVE}/${path}` as PostUrl;
    const posts = ['queues', 'caches'].map((path) => ({ post: post(path), place: 'title', times: 3 }) as const);
    const parts = ['caches', 'gone'].map((path, at) => ({ post: post(path), number: at + 1 }));
    await store.foundTopics.put({
      archive: ARCHIVE,
      rules: LOOK_RULES,
      topics: [{ id: 'back pressur', name: 'back pressure', also: [], titles: 2, headings: 0, posts }],
      series: [{ id: 'waiting 2023', name: 'Waiting rooms', parts }],
      posts: 2,
      texts: 0,
    });
    expect((await find('topic:back')).toSorted()).toEqual(['caches', 'queues']);
    expect(await find('topic:waiting')).toEqual(['caches']);
    expect(await find('topic:back before:2023')).toEqual(['caches']);
    expect((await searcher.ask('topic:back topic:nonsense', null)).problems).toEqual([
      { code: 'no_topic', filter: 'nonsense' },
    ]);
    const slug = foundSlug('found', 'back pressur');
    await store.settings.setTopicName(ARCHIVE, slug, 'Slow callers');
    expect((await find('topic:slow')).toSorted()).toEqual(['caches', 'queues']);
    await store.settings.setTopicHidden(ARCHIVE, slug, true);
    expect((await searcher.ask('topic:slow', null)).problems).toEqual([{ code: 'no_topic', filter: 'slow' }]);
  });

  it('tells of a topic and an archive that nobody knows', async () => {
    expect((await searcher.ask('topic:nonsense', null)).problems).toEqual([{ code: 'no_topic', filter: 'nonsense' }]);
    expect(await searcher.ask('is:nonsense', null)).toMatchObject({ found: [], problems: [{ code: 'unknown_state' }] });
    expect((await searcher.ask('archive:nonsense', null)).problems).toEqual([
      { code: 'no_archive', filter: 'nonsense' },
    ]);
    expect((await searcher.ask('topic:+ queues', null)).problems).toEqual([{ code: 'no_topic', filter: '+' }]);
  });

  it('takes several filters of one kind as any of them, and tells of those that nobody knows', async () => {
    expect((await find('is:unread is:read')).toSorted()).toEqual(['caches', 'elsewhere', 'queues']);
    expect(await searcher.ask('topic:caching topic:nonsense', null)).toMatchObject({
      posts: 1,
      problems: [{ code: 'no_topic', filter: 'nonsense' }],
    });
    expect(await searcher.ask('queues archive:quiet archive:nonsense', null)).toMatchObject({
      posts: 1,
      problems: [{ code: 'no_archive', filter: 'nonsense' }],
    });
    expect(await find('after:2021 after:2023 queues')).toEqual(['queues']);
  });
});

describe('the saved index', () => {
  const total = async (): Promise<number> => (await searcher.ask('filler', null)).posts;

  it('knows a post from the moment it was written, and what a post was changed to', async () => {
    await tendIndex(store);
    await store.posts.add(ARCHIVE, [aListed('one', { title: 'Aardvark' })]);
    expect(await find('aardvark')).toEqual(['one']);
    await store.posts.add(ARCHIVE, [aListed('one', { title: 'Buffalo' })]);
    expect(await find('aardvark')).toEqual([]);
    expect(await find('buffalo')).toEqual(['one']);
  });

  it('takes up what was written, and hides what was changed after', async () => {
    await tendIndex(store);
    await fill(600);
    await tendIndex(store);
    const { key, marks } = await store.searchIndexes.state(ARCHIVE);
    expect([key, marks]).toEqual([expect.any(String), []]);
    await store.posts.add(ARCHIVE, [aListed('post-00007', { title: 'Buffalo' })]);
    expect(await total()).toBe(599);
    expect(await find('buffalo')).toEqual(['post-00007']);
  });

  it('stays one however often something is taken up', async () => {
    await tendIndex(store);
    for (let round = 0; round < 8; round += 1) {
      const listed = Array.from({ length: 500 }, (_, at) =>
        aListed(`r${round}-${at}`, { title: `Filler round${round}` }),
      );
      await store.posts.add(ARCHIVE, listed);
      await tendIndex(store);
    }
    const keys = await raw((database) => database.getAllKeys('searchIndexes'));
    expect(keys.filter((key) => String(key).startsWith(`index\n${ARCHIVE}`))).toHaveLength(1);
    expect(await total()).toBe(4_000);
    expect((await searcher.ask('round3', null)).posts).toBe(500);
  });

  it('forgets a post that is none any more when it takes up what was written', async () => {
    await tendIndex(store);
    await fill(600);
    await tendIndex(store);
    const urls = Array.from({ length: 600 }, (_, at) => `${ARCHIVE}/post-${String(at).padStart(5, '0')}`);
    await raw(async (database) => {
      await database.delete('posts', urls[7]!);
      await database.put('searchIndexes', { key: `mark\n${ARCHIVE}\ngone`, value: urls });
    });
    await tendIndex(store);
    expect((await store.searchIndexes.state(ARCHIVE)).marks).toEqual([]);
    const fresh = follow(store);
    expect([await total(), (await fresh.ask('filler', null)).posts]).toEqual([599, 599]);
    expect((await fresh.ask('before:2100', null)).posts).toBe(599);
    expect(slugs(await fresh.ask('number7', null))).not.toContain('post-00007');
    await store.posts.add(ARCHIVE, [aListed('post-00007', { title: 'Filler number7' })]);
    expect((await follow(store).ask('filler', null)).posts).toBe(600);
  });

  it('tells by posts how far its making is, and begins again when that was ended', async () => {
    await fill(2_000);
    const told: unknown[] = [];
    const tell = store.searchIndexes.tellMaking.bind(store.searchIndexes);
    const telling = vi.spyOn(store.searchIndexes, 'tellMaking');
    telling.mockImplementation(async (...given) => {
      if (told.length === 1) throw new Error('killed');
      const isUnderWay = await tell(...given);
      const { found, completeness } = await follow(store).ask('number1777', null);
      told.push([found.length > 0, completeness]);
      return isUnderWay;
    });
    await store.searchIndexes.startOver(FORMAT, [ARCHIVE]);
    await expect(tendIndex(store)).rejects.toThrow('killed');
    expect(told).toEqual([[true, { kind: 'indexing', done: 1_000, total: 2_000 }]]);
    telling.mockRestore();
    await tendIndex(store);
    expect(await follow(store).ask('filler', null)).toMatchObject({ posts: 2_000, completeness: { kind: 'whole' } });
  });

  it('has what was written while it was made', async () => {
    await fill(1_100);
    await store.searchIndexes.startOver(FORMAT, [ARCHIVE]);
    const tell = store.searchIndexes.tellMaking.bind(store.searchIndexes);
    vi.spyOn(store.searchIndexes, 'tellMaking').mockImplementation(async (...given) => {
      await store.posts.add(ARCHIVE, [
        aListed('post-00007', { title: 'Buffalo' }),
        aListed('a-first', { title: 'Aardvark' }),
      ]);
      return tell(...given);
    });
    await tendIndex(store);
    expect([await find('buffalo'), await find('aardvark')]).toEqual([['post-00007'], ['a-first']]);
    expect(await total()).toBe(1_099);
  });

  it('answers from the posts themselves while it is made, and says how far it is', async () => {
    await fill(30);
    await store.searchIndexes.startOver(1, [ARCHIVE]);
    const answer = await searcher.ask('number7', null);
    expect(slugs(answer)).toEqual(['post-00007']);
    expect(answer.completeness).toEqual({ kind: 'indexing', done: 0, total: 30 });
    await tendIndex(store);
    searcher.changed({ store: 'searchIndexes' });
    expect(await searcher.ask('number7', null)).toMatchObject({ posts: 1, completeness: { kind: 'whole' } });
  });

  it.each([
    ['of an older version', () => ({ key: 'format', value: 0 })],
    ['that is damaged', ({ key }: Saved) => ({ key, value: { urls: 'x', terms: 3 } })],
    ['that is cut short', ({ key, value }: Saved) => ({ key, value: { ...value, days: value.days.slice(1) } })],
    [
      'whose postings cannot be read',
      ({ key, value }: Saved) => ({ key, value: { ...value, blocks: value.blocks.map(() => '[["broken') } }),
    ],
  ])('%s is made anew and not misread', async (_, damaged) => {
    await fill(600);
    await tendIndex(store);
    const { index } = await store.searchIndexes.read(ARCHIVE, () => false);
    await raw((database) => database.put('searchIndexes', damaged(index as Saved)));
    const fresh = follow(store);
    const before = await fresh.ask('number77', null);
    expect(slugs(before)[0]).toBe('post-00077');
    expect(before.completeness.kind).toBe('indexing');
    await tendIndex(store);
    const after = await follow(store).ask('number77', null);
    expect([slugs(after)[0], after.completeness.kind]).toEqual(['post-00077', 'whole']);
  });

  it('loses nothing when it dies between any two writes, and goes on from there', async () => {
    await fill(600);
    await fill(40, OTHER);
    for (let survived = 0; survived < 6; survived += 1) {
      await store.searchIndexes.startOver(1, [ARCHIVE, OTHER]);
      await store.posts.add(ARCHIVE, [aListed(`late-${survived}`, { title: `Latecomer${survived}` })]);
      let writes = 0;
      const put = IDBObjectStore.prototype.put;
      const dying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function die(
        this: IDBObjectStore,
        ...given: Parameters<typeof put>
      ) {
        writes += 1;
        if (writes > survived) throw new Error('killed');
        return put.apply(this, given);
      });
      await tendIndex(store).catch(() => undefined);
      dying.mockRestore();
      await tendIndex(store);
      const fresh = follow(store);
      expect((await fresh.ask('filler', null)).posts).toBe(640);
      expect(slugs(await fresh.ask(`latecomer${survived}`, null))).toEqual([`late-${survived}`]);
    }
  });

  it('forgets a removed archive', async () => {
    await fill(600, OTHER);
    await fill(3);
    await tendIndex(store);
    expect(await total()).toBe(603);
    await store.archives.remove(OTHER, { keepReaderData: true }, 2);
    expect(await total()).toBe(3);
    const keys = await raw((database) => database.getAllKeys('searchIndexes'));
    expect(keys.filter((key) => String(key).includes(OTHER))).toEqual([]);
  });

  it('is not that of before for an archive that was removed and added again between two questions', async () => {
    const add = async (title: string): Promise<void> => {
      await store.posts.add(
        OTHER,
        Array.from({ length: 600 }, (_, at) => aListed(`post-${at}`, { title: `${title} number${at}` }, OTHER)),
      );
      await tendIndex(store);
    };
    await add('Aardvark');
    expect((await searcher.ask('aardvark', null)).posts).toBe(600);
    await store.archives.remove(OTHER, { keepReaderData: false }, 2);
    await store.archives.add({ ...anArchive(OTHER), name: 'Quiet Systems' });
    await add('Badger');
    expect((await searcher.ask('badger', null)).posts).toBe(600);
    expect((await searcher.ask('aardvark', null)).posts).toBe(0);
  });

  it('is the same for two pages', async () => {
    const second = await openStore(name);
    const panel = follow(second);
    await panel.ask('aardvark', null);
    await store.posts.add(ARCHIVE, [aListed('one', { title: 'Aardvark' })]);
    await vi.waitFor(async () => expect(slugs(await panel.ask('aardvark', null))).toEqual(['one']));
    expect(await find('aardvark')).toEqual(['one']);
    await second.close();
  });
});
