import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { feedErrand } from '../../lib/archive/pageErrands';
import { readErrands } from '../../lib/background/readErrands';
import { refreshArchive, refreshDue } from '../../lib/background/refresh';
import type { Parts } from '../../lib/companion/parts';
import { discover } from '../../lib/discovery/discover';
import type { Address } from '../../lib/model/address';
import { isLedAway, type ArchiveId } from '../../lib/model/archive';
import { Problem } from '../../lib/model/problem';
import { aSite, list, page, partsOn, postPage, rss, type APost, type ASite } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const DAY = 86_400_000;
const ALL: APost[] = Array.from({ length: 6 }, (_, at) => ({
  path: `/posts/p${at}`,
  title: `Post ${at}`,
  date: `2024-03-0${6 - at}`,
  topics: ['go'],
}));
const NEWS: APost = { path: '/posts/news', title: 'News', date: '2024-03-09', topics: ['go'] };
const allowed = (): Promise<boolean> => Promise.resolve(true);

let site: ASite;
let parts: Parts;
let now = 0;
beforeEach(async () => {
  site = aSite({});
  publish(ALL);
  const made = await partsOn(site, ORIGIN);
  now = made.now();
  parts = { ...made, now: () => now };
  await discover(parts, anArchive(ID), { pause: () => Promise.resolve(), random: () => 0 });
  site.requests.length = 0;
});

function publish(posts: readonly APost[]): void {
  const etag = (kind: string): Record<string, string> => ({ etag: `"${kind}${posts.length}"` });
  site.pages.set('/', {
    headers: etag('home'),
    body: page(list(posts), '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'),
  });
  site.pages.set('/feed.xml', { headers: etag('feed'), body: rss(posts, ORIGIN) });
  for (const post of posts) site.pages.set(post.path, postPage(post));
}

describe('a refresh', () => {
  it('asks twice at most when nothing is new, each time with what it has in hand', async () => {
    now += 2 * DAY;
    await refreshDue(parts, allowed);
    expect(site.requests.map(({ path }) => path)).toEqual(['/feed.xml', '/']);
    expect(site.requests.every(({ headers }) => headers.has('if-none-match'))).toBe(true);
    expect(await parts.store.archives.get(ID)).toMatchObject({ refreshedAt: now, problem: null });
  });

  it('waits for its time, and for the permission', async () => {
    now += DAY / 2;
    await refreshDue(parts, allowed);
    now += 2 * DAY;
    await refreshDue(parts, () => Promise.resolve(false));
    expect(site.requests).toEqual([]);
    await refreshDue(parts, allowed);
    expect(site.requests).toHaveLength(2);
  });

  it('changes nothing of what is known of an archive whose site may not be read', async () => {
    const before = await parts.store.archives.get(ID);
    const fetchText: Parts['fetchText'] = (url) => Promise.reject(new Problem('not-allowed', url));
    expect(await refreshArchive({ ...parts, fetchText }, ID)).toBe('not-allowed');
    expect(await parts.store.archives.get(ID)).toEqual(before);
  });

  it("says first of all when the archive's own address leads to another site", async () => {
    const fetchText: Parts['fetchText'] = (url) => Promise.reject(new Problem('left-the-site', url));
    await refreshArchive({ ...parts, fetchText }, ID);
    const archive = await parts.store.archives.get(ID);
    expect(archive !== undefined && isLedAway(archive)).toBe(true);
    // A background that begins later knows it from the archive, and asks that address once; of others it says nothing.
    const told = new Map<string, unknown>();
    const later: Parts['fetchText'] = (url, options) => {
      told.set(url, options.isLedAway);
      return fetchText(url, options);
    };
    await refreshArchive({ ...parts, fetchText: later }, ID);
    expect([...told].filter(([, known]) => known).map(([url]) => url)).toEqual([archive?.problem?.address]);
    expect(told.size).toBeGreaterThan(1);
  });

  it('comes hourly or weekly where the reader wants it so', async () => {
    await parts.store.settings.setRefreshInterval(ID, 'hourly');
    now += 2 * 3_600_000;
    await refreshDue(parts, allowed);
    expect(site.requests).toHaveLength(2);
    await parts.store.settings.setRefreshInterval(ID, 'weekly');
    now += 2 * DAY;
    await refreshDue(parts, allowed);
    expect(site.requests).toHaveLength(2);
  });

  it('brings new posts into their topics', async () => {
    publish([NEWS, ...ALL]);
    now += 2 * DAY;
    await refreshDue(parts, allowed);
    expect((await parts.store.posts.ofTopic(ID, 'go')).map(({ title }) => title)).toEqual([
      'News',
      ...ALL.map(({ title }) => title),
    ]);
  });

  it('and a visit ask at once what a clock that was ahead read years from now', async () => {
    const today = now;
    now += 365 * DAY;
    await refreshArchive(parts, ID);
    now = today;
    site.requests.length = 0;
    await readErrands(parts, (await parts.store.archives.get(ID))!, [feedErrand(`${ORIGIN}/feed.xml` as Address)]);
    expect(site.requests.map(({ path }) => path)).toEqual(['/feed.xml']);
    await parts.store.archives.changeState(ID, (before) => ({ ...before, refreshedAt: today + 365 * DAY }));
    await refreshDue(parts, allowed);
    expect(await parts.store.archives.get(ID)).toMatchObject({ refreshedAt: today });
  });

  it('takes nothing for a post that the discovery did not', async () => {
    const pages = ['/about-me', '/imprint'].map((path): APost => ({ path, title: path.slice(1), date: null }));
    site.pages.set('/feed.xml', rss([...ALL, ...pages], ORIGIN));
    now += 2 * DAY;
    await refreshDue(parts, allowed);
    await refreshArchive(parts, ID);
    expect(site.requests.map(({ path }) => path)).toContain('/feed.xml');
    expect(await parts.store.posts.countOf(ID)).toBe(ALL.length);
  });

  it('backs off after failures, longer each time, and as long as the site asks', async () => {
    const retryAfter = async (): Promise<number> => {
      now += 2 * DAY;
      await refreshDue(parts, allowed);
      return (await parts.store.archives.get(ID))!.retry!.at - now;
    };
    for (const path of ['/', '/feed.xml']) site.pages.set(path, { status: 500 });
    const first = await retryAfter();
    await retryAfter();
    const third = await retryAfter();
    expect(first).toBeLessThanOrEqual(60_000);
    expect(third).toBeGreaterThan(first);
    site.pages.set('/feed.xml', { status: 503, headers: { 'retry-after': '7200' } });
    expect(await retryAfter()).toBeGreaterThanOrEqual(7_200_000);
    expect(await parts.store.archives.get(ID)).toMatchObject({ problem: { code: 'server-error' } });
    publish(ALL);
    now += 2 * DAY;
    await refreshDue(parts, allowed);
    expect(await parts.store.archives.get(ID)).toMatchObject({ problem: null, retry: null });
  });

  it('of one archive that does not answer delays no other', async () => {
    const broken = 'https://blog.example/broken' as ArchiveId;
    await parts.store.archives.add({ ...anArchive(broken), refreshedAt: 1 });
    site.before = (path) => (path.startsWith('/broken') ? new Promise(() => {}) : undefined);
    now += 2 * DAY;
    void refreshDue(parts, allowed);
    const isDone = async (): Promise<boolean> => (await parts.store.archives.get(ID))?.refreshedAt === now;
    for (let tries = 0; tries < 100 && !(await isDone()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await isDone()).toBe(true);
  });
});
