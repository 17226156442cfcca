import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { pageErrand } from '../../lib/archive/pageErrands';
import { affordable, errandsFor, errandsToRefresh } from '../../lib/background/errands';
import type * as Learn from '../../lib/background/readErrands';
import { readErrands } from '../../lib/background/readErrands';
import { refreshArchive, refreshDue } from '../../lib/background/refresh';
import { seePage } from '../../lib/background/seePage';
import type { Parts } from '../../lib/companion/parts';
import type { Address } from '../../lib/model/address';
import { DAILY, spentAfter, type Spent } from '../../lib/model/allowance';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import { NOTHING_FOUND } from '../../lib/model/errand';
import { FEED_LIMIT } from '../../lib/model/feeds';
import { readEvidence } from '../../lib/recognise/evidence';
import { aSite, list, page, partsOn, postPage, rss, type APost, type ASite } from '../aSite';
import { parsePage } from '../dom/parsePage';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const DAY = 86_400_000;
const POSTS: APost[] = [1, 2, 3].map((at) => ({ path: `/p${at}`, title: `Post ${at}`, date: `2024-01-0${at}` }));
const link = (path: string): string => `<link rel="alternate" type="application/rss+xml" href="${path}">`;

let workers = 0;
let site: ASite;
let parts: Parts;
let now = 0;
beforeEach(async () => {
  site = aSite({ '/': page(list(POSTS)), ...Object.fromEntries(POSTS.map((post) => [post.path, postPage(post)])) });
  const made = await partsOn(site, ORIGIN);
  now = made.now();
  parts = { ...made, now: () => now };
  await parts.store.archives.add({ ...anArchive(ID), refreshedAt: now });
});

/** The reader opens a post whose page announces these feeds. Gives the feeds asked for. */
async function open({ path }: APost, feeds: readonly string[]): Promise<string[]> {
  site.requests.length = 0;
  const html = postPage(POSTS.find((post) => post.path === path) ?? { path, title: path, date: '2024-02-02' }).replace(
    '</head>',
    `${feeds.map(link).join('')}</head>`,
  );
  const evidence = readEvidence(parsePage(html), `${ORIGIN}${path}`)!;
  const seen = (await seePage(parts.store, evidence, `${ORIGIN}${path}`))!;
  await readErrands(parts, seen.archive, errandsFor(seen.archive, evidence, seen.recognition, now));
  return site.requests.map((request) => request.path);
}
const archive = async (): Promise<Archive> => (await parts.store.archives.get(ID))!;

describe('the feeds of an archive', () => {
  it('are not what its pages announce and nobody can read, however many', async () => {
    let all = 0;
    for (let at = 0; at < 40; at += 1) {
      const asked = await open(
        { path: `/o${at}`, title: '', date: null },
        Array.from({ length: 10 }, (_, number) => `/f?x=${at}-${number}`),
      );
      all += asked.length;
      now += 60_000;
    }
    expect((await archive()).feeds).toEqual([]);
    expect((await archive()).lostFeeds).toHaveLength(FEED_LIMIT);
    expect(all).toBeLessThanOrEqual(FEED_LIMIT + 2);
  });

  it('do not pile up with those of categories, authors and posts, nor with a changing parameter', async () => {
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    site.pages.set('/category/feed', rss(POSTS, ORIGIN));
    expect(await open(POSTS[0]!, ['/feed?nonce=1'])).toEqual(['/feed?nonce=1']);
    for (let at = 2; at < 20; at += 1) {
      now += 3_600_000;
      expect(await open(POSTS[at % 3]!, [`/feed?nonce=${at}`, '/category/feed', `/p${at}/feed`])).toEqual([
        '/feed?nonce=1',
      ]);
    }
    expect((await archive()).feeds).toEqual([`${ORIGIN}/feed?nonce=1`]);
  });

  it('lose one that is gone, and have it again when the home page still names it and a day has passed', async () => {
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    site.pages.set('/', page(list(POSTS), link('/feed')));
    await refreshArchive(parts, ID);
    expect((await archive()).feeds).toEqual([`${ORIGIN}/feed`]);
    site.pages.delete('/feed');
    now += DAY;
    await refreshArchive(parts, ID);
    expect((await archive()).feeds).toEqual([]);
    const asks = async (): Promise<number> => {
      site.requests.length = 0;
      await refreshDue(parts, () => Promise.resolve(true));
      return site.requests.filter(({ path }) => path === '/feed').length;
    };
    expect(await asks()).toBe(0);
    site.pages.set('/feed', rss([...POSTS, { path: '/p4', title: 'Post 4', date: '2024-01-04' }], ORIGIN));
    now += DAY + 1;
    expect(await asks()).toBe(1);
    expect((await archive()).feeds).toEqual([`${ORIGIN}/feed`]);
    expect(await parts.store.posts.countOf(ID)).toBe(4);
  });

  it('that were lost are asked again at once when the reader asks for everything anew', async () => {
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    site.pages.set('/', page(list(POSTS), link('/feed')));
    await refreshArchive(parts, ID);
    site.pages.set('/feed', { status: 404 });
    await refreshArchive(parts, ID);
    expect((await archive()).feeds).toEqual([]);
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    await refreshArchive(parts, ID);
    expect(await archive()).toMatchObject({ feeds: [`${ORIGIN}/feed`], lostFeeds: [] });
  });

  it('are found by a refresh on a home page that names them only now', async () => {
    await refreshArchive(parts, ID);
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    site.pages.set('/', page(list(POSTS), link('/feed')));
    now += 2 * DAY;
    await refreshDue(parts, () => Promise.resolve(true));
    expect((await archive()).feeds).toEqual([`${ORIGIN}/feed`]);
  });

  it.each([
    [
      'the network is gone',
      () => {
        throw new TypeError('network');
      },
    ],
    [
      'the site is in trouble',
      () => {
        site.pages.set('/feed', { status: 503 });
      },
    ],
  ])('stay when %s', async (_, happens) => {
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    await open(POSTS[0]!, ['/feed']);
    site.before = happens;
    now += DAY;
    await open(POSTS[1]!, ['/feed']);
    expect((await archive()).feeds).toEqual([`${ORIGIN}/feed`]);
    expect((await archive()).problem).not.toBeNull();
  });

  it('are at most ten', async () => {
    const many = Array.from({ length: 14 }, (_, at) => `/feed${at}`);
    for (const path of many) site.pages.set(path, rss(POSTS, ORIGIN));
    for (const path of many)
      await parts.store.findings.keep(
        { archive: ID, url: `${ORIGIN}${path}`, found: { ...NOTHING_FOUND, feed: `${ORIGIN}${path}` as Address } },
        now,
      );
    expect((await archive()).feeds).toHaveLength(FEED_LIMIT);
    expect((await open(POSTS[0]!, [])).length).toBeLessThanOrEqual(FEED_LIMIT);
  });
});

describe('an errand of a visit or a refresh that is the death of the background', () => {
  it('is begun three times, and then left alone for a day, while the rest is read', async () => {
    site.pages.set('/feed', rss(POSTS, ORIGIN));
    await open(POSTS[0]!, ['/feed']);
    await parts.store.fetches.fail(`${ORIGIN}/feed`);
    const asks = async (): Promise<string[]> => {
      workers += 1;
      const module = `../../lib/background/readErrands?worker=${workers}`;
      const worker = (await import(/* @vite-ignore */ module)) as typeof Learn;
      site.requests.length = 0;
      let reached = (): void => {};
      const dead = new Promise<void>((resolve) => (reached = resolve));
      site.before = (path) => {
        if (path !== '/feed') return undefined;
        reached();
        return new Promise(() => {});
      };
      const known = await archive();
      const job = worker.readErrands(parts, known, errandsToRefresh(known, [], []), { force: true });
      await Promise.race([job, dead.then(() => new Promise((resolve) => setTimeout(resolve)))]);
      return site.requests.map(({ path }) => path).filter((path) => path === '/feed');
    };
    now += DAY;
    expect([await asks(), await asks(), await asks()]).toEqual([['/feed'], ['/feed'], ['/feed']]);
    expect(await asks()).toEqual([]);
    expect((await archive()).problem).toMatchObject({ code: 'unreadable', address: `${ORIGIN}/feed` });
    now += DAY;
    expect(await asks()).toEqual(['/feed']);
  });
});

describe('a page whose script changes its address again and again', () => {
  const seen = async (path: string, mayAdd: () => Promise<boolean>): Promise<boolean> => {
    const shown = `${ORIGIN}${path}`;
    const evidence = readEvidence(parsePage(postPage({ path, title: path, date: '2024-02-02' })), shown)!;
    return (await seePage(parts.store, evidence, shown, mayAdd)) !== null;
  };

  it('adds no more posts than the archive’s pages may, and known posts are opened as ever', async () => {
    let spent: Spent | undefined;
    const mayAdd = (): Promise<boolean> => {
      const after = spentAfter(spent, { posts: DAILY.posts / 3 }, now);
      spent = after ?? spent;
      return Promise.resolve(after !== null);
    };
    const told = ['/a', '/b', '/c', '/d', '/e', '/a', '/b'].map((path) => () => seen(path, mayAdd));
    const answers: boolean[] = [];
    for (const one of told) answers.push(await one());
    expect(answers).toEqual([true, true, true, false, false, true, true]);
    expect(await parts.store.posts.countOf(ID)).toBe(3);
  });

  it('leads to no more new addresses than it may, and known ones are asked as ever', async () => {
    await parts.store.fetches.begin(`${ORIGIN}/tags/known`, ID, now);
    const errands = ['known', 'new', 'newer'].map((slug) => pageErrand('topic', `${ORIGIN}/tags/${slug}`, 1));
    const asked: number[] = [];
    const refuse = (count: number): Promise<boolean> => Promise.resolve(asked.push(count) === 0);
    expect((await affordable(parts, errands, refuse)).map(({ url }) => url)).toEqual([`${ORIGIN}/tags/known`]);
    expect(asked).toEqual([2]);
    expect(await affordable(parts, errands, () => Promise.resolve(true))).toEqual(errands);
  });
});
