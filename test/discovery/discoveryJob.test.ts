import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { cancelDiscovery } from '../../lib/companion/cancelDiscovery';
import type { Parts } from '../../lib/companion/parts';
import type * as Discover from '../../lib/discovery/discover';
import type { ArchiveId } from '../../lib/model/archive';
import { progressOf } from '../../lib/model/discovery';
import { Problem } from '../../lib/model/problem';
import { aSite, list, page, partsOn, postPage, rss, sitemap, type APost, type ASite } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const OPTIONS = { pause: () => Promise.resolve(), random: () => 0 };

let workers = 0;
/** A worker of its own: what the module knows of jobs under way is not this one's. */
async function aWorker(): Promise<typeof Discover> {
  workers += 1;
  const module = `../../lib/discovery/discover?worker=${workers}`;
  return (await import(/* @vite-ignore */ module)) as typeof Discover;
}

const ALL: APost[] = Array.from({ length: 12 }, (_, at) => ({
  path: `/posts/p${at}`,
  title: `Post ${at}`,
  date: `2024-03-${String(28 - at).padStart(2, '0')}`,
  topics: [at % 2 === 0 ? 'go' : 'ops'],
}));
let site: ASite;
let parts: Parts;
beforeEach(async () => {
  site = aSite({
    '/': page(
      `${list(ALL.slice(0, 3))}<a href="/tags/go/">Go</a><a href="/tags/ops/">Ops</a>`,
      '<link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    ),
    '/feed.xml': rss(ALL.slice(0, 4), ORIGIN),
    '/sitemap.xml': sitemap(['/about', ...ALL.map(({ path }) => path)], ORIGIN),
    '/tags/go': page(`<h1>Go</h1>${list(ALL.filter(({ topics }) => topics?.includes('go')))}`),
    '/tags/ops': page(`<h1>Ops</h1>${list(ALL.filter(({ topics }) => topics?.includes('ops')))}`),
    ...Object.fromEntries(ALL.map((post) => [post.path, postPage(post)])),
  });
  parts = await partsOn(site, ORIGIN);
});

async function whole(): Promise<unknown> {
  return (await parts.store.posts.ofArchive(ID)).map(({ url, title, date, topics }) => [
    url,
    title,
    date,
    topics.map(({ slug }) => slug).toSorted(),
  ]);
}

describe('a discovery', () => {
  it('goes on after its worker died, at whatever errand, and comes to the same archive', async () => {
    await (await aWorker()).discover(parts, anArchive(ID), OPTIONS);
    const expected = await whole();
    expect(expected).toHaveLength(12);
    const requests = site.requests.length;
    expect(requests).toBeGreaterThan(6);
    for (let dies = 0; dies < requests; dies += 1) {
      parts = await partsOn(site, ORIGIN);
      let asked = 0;
      let reached = (): void => {};
      const dead = new Promise<void>((resolve) => (reached = resolve));
      site.before = () => {
        asked += 1;
        if (asked <= dies) return undefined;
        reached();
        return new Promise(() => {});
      };
      const job = (await aWorker()).discover(parts, anArchive(ID), OPTIONS);
      await Promise.race([job, dead]);
      site.before = () => {};
      const ended = await (await aWorker()).resumeDiscovery(parts, ID, OPTIONS);
      expect(ended?.state).toEqual({ kind: 'done' });
      expect(await whole()).toEqual(expected);
    }
  });

  /** Lets workers die at an address, each in the middle of it, until one comes to an end. Gives how many died. */
  async function deathsAt(fatal: string): Promise<number> {
    for (let deaths = 0; deaths < 8; deaths += 1) {
      const worker = await aWorker();
      let reached = (): void => {};
      const dead = new Promise<'dead'>((resolve) => (reached = () => resolve('dead')));
      site.before = (path) => {
        if (path !== fatal) return undefined;
        reached();
        return new Promise(() => {});
      };
      const job =
        deaths === 0 ? worker.discover(parts, anArchive(ID), OPTIONS) : worker.resumeDiscovery(parts, ID, OPTIONS);
      if ((await Promise.race([job, dead])) !== 'dead') return deaths;
    }
    return Infinity;
  }

  it.each([
    ['/feed.xml', 12],
    ['/tags/go', 12],
    ['/sitemap.xml', 12],
    // What a site cannot say that it allows is not crawled.
    ['/robots.txt', 4],
  ])('gives up an errand that is the death of every worker, does the rest and says so: %s', async (fatal, posts) => {
    site.pages.set('/robots.txt', '');
    expect(await deathsAt(fatal)).toBeLessThanOrEqual(3);
    const discovery = (await parts.store.discoveries.get(ID))!;
    expect(discovery).toMatchObject({ state: { kind: 'done' }, queue: [] });
    expect(discovery.givenUp?.map((url) => new URL(url).pathname.replace(/\/$/, ''))).toEqual([fatal]);
    expect(progressOf(discovery).givenUp).toBe(1);
    expect(await parts.store.posts.countOf(ID)).toBe(posts);
  });

  it('whose home page is the death of every worker ends with the reason', async () => {
    site.pages.delete('/feed.xml');
    site.pages.delete('/sitemap.xml');
    expect(await deathsAt('/')).toBe(3);
    expect((await parts.store.discoveries.get(ID))?.state).toEqual({ kind: 'failed', code: 'unreadable' });
  });

  it('takes no errand for fatal because its neighbour was', async () => {
    expect(await deathsAt('/feed.xml')).toBe(3);
    const deaths = await parts.store.fetches.deathsOf(ID);
    expect([...deaths.keys()]).toEqual([`${ORIGIN}/feed.xml`]);
  });

  it('keeps what was found when the reader cancels it, and stores nothing that arrives later', async () => {
    let answered = 0;
    let seen = 0;
    site.before = async () => {
      answered += 1;
      if (answered !== 5) return;
      await cancelDiscovery(parts, ID);
      seen = await parts.store.posts.countOf(ID);
    };
    const ended = await (await aWorker()).discover(parts, anArchive(ID), OPTIONS);
    expect(ended).toMatchObject({ state: { kind: 'cancelled' }, queue: [] });
    expect(seen).toBeGreaterThan(0);
    expect(await parts.store.posts.countOf(ID)).toBe(seen);
    expect(site.requests.length).toBeLessThanOrEqual(6);
  });

  it('stops when its archive is removed, and leaves nothing of it', async () => {
    site.before = async (path) => {
      if (path.startsWith('/tags')) await parts.store.archives.remove(ID, { keepReaderData: true }, 2);
    };
    await (await aWorker()).discover(parts, anArchive(ID), OPTIONS);
    expect(await parts.store.discoveries.all()).toEqual([]);
    expect(await parts.store.posts.countOf(ID)).toBe(0);
  });

  it('pauses when the site asks to be left alone, and goes on when the time has come', async () => {
    site.pages.set('/sitemap.xml', { status: 429, headers: { 'retry-after': '600' } });
    site.pages.set('/robots.txt', `Sitemap: ${ORIGIN}/sitemap.xml`);
    const worker = await aWorker();
    const paused = await worker.discover(parts, anArchive(ID), OPTIONS);
    expect(paused.state).toEqual({ kind: 'paused', until: parts.now() + 600_000, code: 'refused' });
    const asked = site.requests.length;
    expect((await worker.resumeDiscovery(parts, ID, OPTIONS))?.state.kind).toBe('paused');
    expect(site.requests.length).toBe(asked);
    site.pages.set(
      '/sitemap.xml',
      sitemap(
        ALL.map(({ path }) => path),
        ORIGIN,
      ),
    );
    const later = { ...parts, now: () => parts.now() + 600_001 };
    expect((await worker.resumeDiscovery(later, ID, OPTIONS))?.state.kind).toBe('done');
    expect(await parts.store.posts.countOf(ID)).toBe(12);
  });

  it('goes on at once when a clock that was ahead has put it off for years', async () => {
    const worker = await aWorker();
    await worker.discover(parts, anArchive(ID), OPTIONS);
    const until = parts.now() + 365 * 86_400_000;
    await parts.store.discoveries.change(ID, (before) => ({
      ...before,
      state: { kind: 'paused', until, code: 'offline' },
    }));
    expect((await worker.resumeDiscovery(parts, ID, OPTIONS))?.state.kind).toBe('done');
  });

  it('pauses when the network is gone, and does not forget what it was at', async () => {
    let asked = 0;
    site.before = () => {
      asked += 1;
      if (asked > 4) throw new TypeError('network');
    };
    const worker = await aWorker();
    const paused = await worker.discover(parts, anArchive(ID), OPTIONS);
    expect(paused.state).toMatchObject({ kind: 'paused', code: 'offline' });
    site.before = () => {};
    const later = { ...parts, now: () => parts.now() + 86_400_000 };
    expect((await worker.resumeDiscovery(later, ID, OPTIONS))?.state.kind).toBe('done');
    expect(await parts.store.posts.countOf(ID)).toBe(12);
  });

  it('stops without a trace when its site may not be read any more, at whatever errand, and goes on when it may', async () => {
    await (await aWorker()).discover(parts, anArchive(ID), OPTIONS);
    const expected = await whole();
    const requests = site.requests.length;
    for (let last = 1; last < requests; last += 1) {
      parts = await partsOn(site, ORIGIN);
      let asked = 0;
      const fetchText: Parts['fetchText'] = (url, options) => {
        asked += 1;
        return asked > last ? Promise.reject(new Problem('not-allowed', url)) : parts.fetchText(url, options);
      };
      const worker = await aWorker();
      await expect(worker.discover({ ...parts, fetchText }, anArchive(ID), OPTIONS)).rejects.toMatchObject({
        code: 'not-allowed',
      });
      expect(await parts.store.discoveries.get(ID)).toMatchObject({
        state: { kind: 'running' },
        problem: null,
        failures: 0,
      });
      expect((await worker.resumeDiscovery(parts, ID, OPTIONS))?.state.kind).toBe('done');
      expect(await whole()).toEqual(expected);
    }
  });

  it('says in a code why it found nothing: there is nothing, or the site could not be read', async () => {
    const worker = await aWorker();
    site.pages.clear();
    site.pages.set('/', page('<h1>Our shop</h1><p>Open from nine to five.</p>'));
    expect((await worker.discover(parts, anArchive(ID), OPTIONS)).state).toEqual({ kind: 'failed', code: 'no-posts' });
    expect(await parts.store.archives.get(ID)).toMatchObject({ refreshedAt: null });
  });

  it('asks no page that robots.txt forbids, and waits as long between pages as it asks', async () => {
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /tags/\nDisallow: /posts/\nCrawl-delay: 7');
    const waits: number[] = [];
    site.pages.set(
      '/',
      page(
        `${list(ALL.slice(0, 3))}<a href="/archive/">All</a><a href="/tags/go/">Go</a>`,
        '<link rel="alternate" type="application/rss+xml" href="/feed.xml">',
      ),
    );
    site.pages.set('/archive', page(list(ALL)).replace('</main>', '<a href="/archives/">More</a></main>'));
    site.pages.set('/archives', page(list(ALL)));
    await (
      await aWorker()
    ).discover(parts, anArchive(ID), { ...OPTIONS, pause: (ms) => Promise.resolve(void waits.push(ms)) });
    expect(site.requests.map(({ path }) => path).filter((path) => /tags|posts/.test(path))).toEqual([]);
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeGreaterThanOrEqual(7_000);
  });

  it('asks nothing outside of the archive’s own origin, whatever its pages, feeds and sitemaps name', async () => {
    const foreign = [
      'http://127.0.0.1:8080/feed.xml',
      'http://192.168.1.1/sitemap.xml',
      'https://elsewhere.example/feed.xml',
    ];
    site.pages.set(
      '/',
      page(
        list(ALL.slice(0, 3)),
        foreign
          .map(
            (url) =>
              `<link rel="alternate" type="application/rss+xml" href="${url}"><link rel="next" href="${url}"><link rel="https://api.w.org/" href="${url}">`,
          )
          .join(''),
      ),
    );
    site.pages.set('/robots.txt', foreign.map((url) => `Sitemap: ${url}`).join('\n'));
    const asked: string[] = [];
    const watched = {
      ...parts,
      fetchText: ((url, options) => (asked.push(url), parts.fetchText(url, options))) as Parts['fetchText'],
    };
    await (await aWorker()).discover(watched, anArchive(ID), OPTIONS);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(`${ORIGIN}/`))).toEqual([]);
  });
});
