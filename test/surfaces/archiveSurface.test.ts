import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newDiscovery } from '../../lib/archive/plan';
import { rememberArchives } from '../../lib/companion/seenArchives';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { ArchiveView } from '../../lib/model/archiveView';
import type { Discovery } from '../../lib/model/discovery';
import { LOOK_RULES } from '../../lib/model/knownText';
import type { Recognition } from '../../lib/model/page';
import type { PostUrl } from '../../lib/model/post';
import { markedRead, type Reading } from '../../lib/model/reading';
import type { Surface } from '../../lib/model/surface';
import type { Visit } from '../../lib/session/visits';
import { openStore, type Store } from '../../lib/store/open';
import { surfaceOf, type SurfaceContext } from '../../lib/surfaces/surface';
import { aListed, anArchive, ARCHIVE, freshName } from '../store/aStore';

const SCALE = [{ slug: 'scale', name: 'Scale' }];
const QUEUES = [{ slug: 'queues', name: 'Queues' }];
const OTHER = 'https://b.example' as ArchiveId;
const url = (slug: string): PostUrl => `${ARCHIVE}/${slug}` as PostUrl;

let now: number;
let store: Store;
beforeEach(async () => {
  now = 1_000;
  store = await openStore(freshName('archive-surface'), () => now);
  await store.archives.add(anArchive());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
});

/** What Waymark saw on a page of the archive that is no post. */
function visitOn(path: string, change: Partial<Visit> = {}): Visit {
  const address = `${ARCHIVE}${path}` as Address;
  const recognition = { kind: 'listing', address } as Recognition;
  return { url: address, archive: ARCHIVE, address, recognition, topic: null, errands: [], problem: null, ...change };
}

function shown(visit: Visit | null, more: Partial<SurfaceContext> = {}): Promise<Surface> {
  const seenBefore = (): Promise<null> => Promise.resolve(null);
  return surfaceOf(store, visit, { pinned: null, seenBefore, newsOf: rememberArchives(() => now), ...more });
}

async function archiveShown(visit = visitOn('/'), more: Partial<SurfaceContext> = {}): Promise<ArchiveView> {
  const surface = await shown(visit, more);
  if (surface.kind !== 'archive') throw new Error(`the surface is ${surface.kind}`);
  return surface.view;
}

const read = (slug: string): Promise<void> =>
  store.readings.change(url(slug), (before): Reading => markedRead(before, { url: url(slug), archive: ARCHIVE }, now));

/** Each beginning as its kind, its name and its reason. */
const begun = ({ beginnings }: ArchiveView): unknown[] =>
  beginnings.map((one) => [
    one.kind,
    one.kind === 'topic' ? one.topic.name : one.kind === 'post' ? one.post.title : one.page.title,
    one.reason.kind,
  ]);

async function discovery(change: Partial<Discovery>): Promise<void> {
  await store.discoveries.put({ ...newDiscovery(ARCHIVE, 1), ...change });
}

describe('on the home and listing pages of an archive', () => {
  beforeEach(async () => {
    await store.posts.add(ARCHIVE, [
      ...['a', 'b', 'c'].map((slug, at) => aListed(slug, { topics: SCALE, date: `2024-0${at + 1}-01`, words: 476 })),
      ...['q', 'r'].map((slug) => aListed(slug, { topics: QUEUES, date: '2023-01-01' })),
      aListed('start', { title: 'Start here', topics: [], date: '2020-01-01' }),
      ...[1, 2, 3].map((part) =>
        aListed(`broker-${part}`, { title: `A broker, part ${part}`, topics: [], date: `2022-0${part}-01` }),
      ),
    ]);
    const parts = [1, 2, 3].map((number) => ({ post: url(`broker-${number}`), number }));
    const series = [{ id: 'a broker', name: 'A broker', parts }];
    await store.foundTopics.put({ archive: ARCHIVE, rules: LOOK_RULES, topics: [], series, posts: 9, texts: 0 });
  });

  it('the archive is shown with its size, and where to begin with reasons', async () => {
    const view = await archiveShown();
    expect(view).toMatchObject({ archive: { id: ARCHIVE }, posts: 9, topics: 3, discovering: null, failed: null });
    expect(begun(view)).toEqual([
      ['post', 'Start here', 'said'],
      ['topic', 'A broker', 'longest'],
      ['topic', 'Scale', 'most'],
      ['topic', 'Queues', 'many'],
    ]);
    expect(view.beginnings[2]).toMatchObject({ posts: 3, minutes: 6, read: 0 });
    expect(view.beginnings[3]).toMatchObject({ posts: 2, minutes: null });
  });

  it('the page to which the home page sends new readers comes first until they have begun, and as a post until it is read', async () => {
    const startHere = { title: 'New here?', url: url('new') };
    await store.archives.changeState(ARCHIVE, (before) => ({ ...before, startHere }));
    expect(begun(await archiveShown())[1]).toEqual(['page', 'New here?', 'sent']);
    await store.archives.changeState(ARCHIVE, (before) => ({ ...before, startHere: { ...startHere, url: url('q') } }));
    expect(begun(await archiveShown())[0]).toEqual(['post', 'q', 'said']);
    await read('q');
    expect(begun(await archiveShown())[0]).toEqual(['post', 'Start here', 'said']);
    await store.archives.changeState(ARCHIVE, (before) => ({ ...before, startHere }));
    expect(JSON.stringify(begun(await archiveShown()))).not.toContain('New here?');
  });

  it('a page about its author shows it, too, and one where our script may not run goes by its address', async () => {
    expect((await shown(visitOn('/about', { recognition: { kind: 'other' } as Recognition }))).kind).toBe('archive');
    const page = { evidence: { address: `${ARCHIVE}/x`, feeds: [] }, topics: [], listings: [] } as never;
    expect((await shown(null, { page })).kind).toBe('archive');
    expect((await shown(null, { page: null })).kind).toBe('elsewhere');
  });

  it('the post that most others link to is one, until it is read, then the next', async () => {
    const before = (await store.foundTopics.get(ARCHIVE))!;
    const linked = [
      { post: url('gone'), by: 9 },
      { post: url('b'), by: 5 },
      { post: url('c'), by: 3 },
    ];
    await store.foundTopics.put({ ...before, linked });
    expect(begun(await archiveShown())[2]).toEqual(['post', 'b', 'linked']);
    await read('b');
    expect(begun(await archiveShown())[2]).toEqual(['post', 'c', 'linked']);
  });

  it('paths under way here come by themselves, are no beginnings, and those of other archives come last', async () => {
    await store.archives.add(anArchive(OTHER));
    await store.posts.add(
      OTHER,
      ['x', 'y'].map((slug) => aListed(slug, {}, OTHER)),
    );
    await store.readings.change(`${OTHER}/x` as PostUrl, (before) =>
      markedRead(before, { url: `${OTHER}/x`, archive: OTHER } as never, now),
    );
    await read('a');
    const view = await archiveShown();
    expect(view.underWay.map(({ topic }) => topic?.slug)).toEqual(['scale']);
    expect(view.elsewhere.map(({ archive }) => archive.id)).toEqual([OTHER]);
    expect(JSON.stringify(begun(view))).not.toContain('Scale');
  });

  it('a series is told of once it was found, and not where the reader has hidden it or is on it', async () => {
    const told = async (): Promise<unknown> =>
      (await archiveShown()).beginnings.find((one) => one.kind === 'topic' && one.topic.slug === '~~a_broker');
    expect(await told()).toMatchObject({ read: 0, posts: 3, reason: { kind: 'longest' } });
    await store.settings.setTopicHidden(ARCHIVE, '~~a_broker', true);
    expect(await told()).toBeUndefined();
    await store.settings.setTopicHidden(ARCHIVE, '~~a_broker', false);
    await read('broker-1');
    expect(await told()).toBeUndefined();
    expect((await archiveShown()).underWay[0]).toMatchObject({
      topic: { slug: '~~a_broker' },
      path: { count: { read: 1 } },
    });
  });

  it('what came out since the reader last looked is told until the surface is closed, and not before a first look', async () => {
    expect((await archiveShown()).news.count).toBe(0);
    now = 2_000;
    await store.posts.add(ARCHIVE, [
      aListed('new', { date: '2026-01-01' }),
      aListed('newer', { date: '2026-02-01' }),
      // Found only now, but old.
      aListed('forgotten', { date: '2019-01-01' }),
    ]);
    const newsOf = rememberArchives(() => now);
    for (const _ of [1, 2]) {
      const { news } = await archiveShown(visitOn('/'), { newsOf });
      expect([news.count, news.posts.map(({ title }) => title)]).toEqual([2, ['newer', 'new']]);
    }
    await read('newer');
    expect((await archiveShown(visitOn('/'), { newsOf })).news.count).toBe(1);
    expect((await archiveShown()).news.count).toBe(0);
  });

  it('while it is discovered its progress is shown, and what is found is no news', async () => {
    await discovery({ phase: 'sources', done: 3 });
    const early = await archiveShown();
    expect(early).toMatchObject({ posts: 9, beginnings: [], latest: [] });
    expect(early.discovering?.done).toBe(3);
    await discovery({ phase: 'fill' });
    expect((await archiveShown()).beginnings).not.toEqual([]);
    now = 2_000;
    await store.posts.add(ARCHIVE, [aListed('found', { date: '2026-01-01' })]);
    await discovery({ state: { kind: 'done' } });
    expect(await archiveShown()).toMatchObject({ discovering: null, news: { count: 0 } });
  });

  it('a post without a topic shows it while it is discovered, for a topic may be found yet', async () => {
    await store.posts.add(ARCHIVE, [aListed('alone', { topics: [] })]);
    const post = visitOn('/alone', { recognition: { kind: 'post' } as Recognition });
    expect((await shown(post)).kind).toBe('no-topic');
    await discovery({});
    expect((await shown(post)).kind).toBe('archive');
  });

  it('without a topic, a post leads on to those that came out right after and before it', async () => {
    const dates = ['2010-01-01', '2010-03-01', '2010-03-01', '2010-03-01', '2010-06-01'];
    await store.posts.add(
      ARCHIVE,
      dates.map((date, at) => aListed(`p${at}`, { date, topics: [] })),
    );
    const besideOf = async (slug: string): Promise<(string | null)[]> => {
      const recognition = { kind: 'post', address: url(slug) } as Recognition;
      const surface = await shown(visitOn(`/${slug}`, { recognition, address: url(slug) }));
      return surface.kind === 'no-topic' ? (surface.beside ?? []).map((post) => post.url) : [surface.kind];
    };
    expect(await besideOf('p0')).toEqual([url('p1')]);
    expect(await besideOf('p2')).toEqual([url('p3'), url('p1')]);
    expect(await besideOf('p3')).toEqual([url('p4'), url('p2')]);
    expect((await besideOf('p4'))[1]).toBe(url('p3'));
  });

  it('of a large archive not all posts are read', async () => {
    for (let from = 0; from < 1_200; from += 400) {
      await store.posts.add(
        ARCHIVE,
        Array.from({ length: 400 }, (_, at) =>
          aListed(`many-${from + at}`, { topics: [{ slug: 'many', name: 'Many' }] }),
        ),
      );
    }
    await archiveShown();
    const got: number[] = [];
    const count = IDBIndex.prototype.getAll;
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function counted(this: IDBIndex, ...given) {
      const request = count.apply(this, given);
      request.addEventListener('success', () => got.push(request.result.length));
      return request;
    });
    const view = await archiveShown();
    expect(view.posts).toBe(1_209);
    expect(Math.max(...got)).toBeLessThan(10);
    // Of more than 300 posts it is not said how long all of them take.
    expect(view.beginnings[1]).toMatchObject({ topic: { slug: 'scale' }, posts: 3, minutes: 6 });
  });
});

describe('an archive with little to tell', () => {
  it('of no topic shows its newest posts and its oldest', async () => {
    await store.posts.add(
      ARCHIVE,
      ['2019', '2021', '2022', '2024'].map((year) => aListed(year, { topics: [], date: `${year}-01-01` })),
    );
    const view = await archiveShown();
    expect(begun(view)).toEqual([['post', '2019', 'oldest']]);
    expect(view.latest.map(({ title }) => title)).toEqual(['2024', '2022', '2021']);
  });

  it('of no dates shows some of its posts', async () => {
    await store.posts.add(
      ARCHIVE,
      ['x', 'y'].map((slug) => aListed(slug, { topics: [], date: null })),
    );
    expect((await archiveShown()).latest.map(({ title }) => title)).toEqual(['x', 'y']);
  });

  it('of no posts leads to its home page, and says why where looking for them failed', async () => {
    expect(await archiveShown(visitOn('/tags'))).toMatchObject({ posts: 0, home: `${ARCHIVE}/`, failed: null });
    await discovery({ state: { kind: 'failed', code: 'no-posts' } });
    expect(await archiveShown()).toMatchObject({ home: null, failed: 'no-posts' });
  });

  it('waits where it is being asked for the first time', async () => {
    const errands = [{ kind: 'robots', url: ARCHIVE, failed: 0 }] as const;
    expect((await shown(visitOn('/', { errands }))).kind).toBe('loading');
  });
});

describe('on a topic’s own page', () => {
  beforeEach(async () => {
    await store.posts.add(
      ARCHIVE,
      ['a', 'b', 'c'].map((slug) => aListed(slug, { topics: SCALE })),
    );
  });

  it('the topic’s guide is shown, with no post open', async () => {
    await read('a');
    const surface = await shown(visitOn('/tags/scale', { topic: 'scale' }));
    expect(surface).toMatchObject({ kind: 'topic', pinned: false, back: null, recognition: null });
    expect(surface).toMatchObject({ view: { post: null, guide: { topic: SCALE[0] }, topics: SCALE } });
  });

  it('of which no post is known the archive is shown', async () => {
    expect((await shown(visitOn('/tags/nothing', { topic: 'nothing' }))).kind).toBe('archive');
  });

  it('another topic is only looked at, and leads back to the page', async () => {
    await store.posts.add(ARCHIVE, [aListed('q', { topics: QUEUES })]);
    const visit = visitOn('/tags/scale', { topic: 'scale' });
    const lookedAt = { archive: ARCHIVE, topic: { slug: 'queues', name: 'Queues' } };
    expect(await shown(visit, { lookedAt })).toMatchObject({ kind: 'topic', back: { kind: 'page' } });
    const same = { archive: ARCHIVE, topic: { slug: 'scale', name: 'Scale' } };
    expect(await shown(visit, { lookedAt: same })).toMatchObject({ kind: 'topic', back: null });
  });
});
