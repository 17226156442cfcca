import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDiscovery } from '../../lib/archive/plan';
import type * as Looking from '../../lib/discovery/lookingJob';
import type { ArchiveId } from '../../lib/model/archive';
import { LOOK_RULES } from '../../lib/model/knownText';
import { LOOKING_BY_ITSELF, MOST_FAILURES, MOST_OF_TOPIC } from '../../lib/model/looking';
import type { PostUrl } from '../../lib/model/post';
import type { Change } from '../../lib/store/changes';
import { aSite, page, partsOn, type APost, type ASite } from '../aSite';
import { aListed, anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const DAY_MS = 86_400_000;

let workers = 0;
/** A worker of its own: what the module knows of jobs under way is not this one's. */
async function aWorker(): Promise<typeof Looking> {
  workers += 1;
  const module = `../../lib/discovery/lookingJob?worker=${workers}`;
  return (await import(/* @vite-ignore */ module)) as typeof Looking;
}

/** A post's page with a list of steps and a claim, so that there is something to take from it. */
function article({ title }: APost): string {
  return page(
    `<article><h1>${title}</h1><time datetime="2024-01-01">1 January</time><p>${title} is a way to keep moss green all summer.</p>` +
      `<p>The key is to water it by hand, rather than with a hose that washes it away.</p></article>`,
    '<meta property="og:type" content="article">',
  );
}

let site: ASite;
let parts: Awaited<ReturnType<typeof partsOn>>;
let time = 0;
let openTopics: string[] = [];
let savesData = false;
const waits: number[] = [];

/** An archive of so many posts that was discovered; every third is of the topic `moss`, the last is the newest. */
async function archiveOf(count: number): Promise<void> {
  const posts: APost[] = Array.from({ length: count }, (_, at) => ({
    path: `/p${at}`,
    title: `Post ${at}`,
    date: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
    topics: at % 3 === 0 ? ['moss'] : [],
  }));
  site = aSite(Object.fromEntries(posts.map((post) => [post.path, article(post)])));
  parts = { ...(await partsOn(site, ORIGIN)), now: () => time };
  await parts.store.archives.add(anArchive(ID));
  await parts.store.posts.add(
    ID,
    posts.map(({ path, title, date, topics = [] }) => {
      const named = topics.map((slug) => ({ slug, name: slug }));
      return aListed(path.slice(1), { title, date, topics: named, source: 'feed' }, ID);
    }),
  );
  await parts.store.discoveries.put({ ...newDiscovery(ID, 1), state: { kind: 'done' } });
}

beforeEach(async () => {
  time = 1_700_000_000_000;
  openTopics = [];
  savesData = false;
  waits.length = 0;
  await archiveOf(6);
});
afterEach(() => parts.store.close());

async function look(on = parts): Promise<void> {
  const { lookThroughPosts } = await aWorker();
  await lookThroughPosts(on, ID, {
    openTopics: () => Promise.resolve(openTopics),
    savesData: () => savesData,
    random: () => 0,
    pause: (ms) => {
      waits.push(ms);
      time += ms;
      return Promise.resolve();
    },
  });
}

const asked = (): string[] => site.requests.map(({ path }) => path).filter((path) => path !== '/robots.txt');
const known = async (): Promise<number> => (await parts.store.texts.soFar(ID)).looked;
const textOf = async (slug: string) => parts.store.texts.get(`${ORIGIN}/${slug}` as PostUrl);

/** Lets a worker die while it is at an address: nothing that it asks for is answered any more. */
async function dieAt(fatal: string): Promise<void> {
  let isDead = false;
  let reached = (): void => {};
  const dead = new Promise<void>((resolve) => (reached = resolve));
  const fetchText: typeof parts.fetchText = (url, options) => {
    if (isDead) return new Promise(() => {});
    const answer = parts.fetchText(url, options);
    if (!url.endsWith(fatal)) return answer.then((got) => (isDead ? new Promise(() => {}) : got));
    isDead = true;
    reached();
    return new Promise(() => {});
  };
  await Promise.race([look({ ...parts, fetchText }), dead]);
}

describe('a small archive', () => {
  it('is looked through whole, the newest posts first, with one request a post', async () => {
    await look();
    expect(asked()).toEqual(['/p5', '/p4', '/p3', '/p2', '/p1', '/p0']);
    expect(await parts.store.texts.soFar(ID)).toEqual({ looked: 6, unreadable: 0 });
    const url = `${ORIGIN}/p0` as PostUrl;
    const { candidates = [] } = (await parts.store.texts.minedOf([url])).get(url) ?? {};
    expect(candidates.map(({ reason }) => reason.kind)).toContain('argues');
    expect((await parts.store.texts.countedOf([url])).get(url)?.counted.words).toBeGreaterThan(10);
    site.requests.length = 0;
    await look();
    expect(asked()).toEqual([]);
  });

  it('is asked at most two things at once, a second apart', async () => {
    await look();
    expect(site.atOnce).toBeLessThanOrEqual(2);
    expect(waits.length).toBeGreaterThanOrEqual(5);
    expect(waits.every((wait) => wait <= 1_000)).toBe(true);
  });

  it('is not looked through before its posts are found', async () => {
    await parts.store.discoveries.put(newDiscovery(ID, 2));
    await look();
    expect(asked()).toEqual([]);
  });

  it('is not looked through by itself where the browser asks to save data, but is when the reader asks for it', async () => {
    savesData = true;
    openTopics = ['moss'];
    await look();
    expect(asked()).toEqual([]);
    await parts.store.settings.setLooking(ID, { at: 'all', stopped: false });
    await look();
    expect(await known()).toBe(6);
  });

  it('is left alone by the reader’s choice of titles alone', async () => {
    await parts.store.settings.setLooking(ID, { at: 'titles', stopped: false });
    await look();
    expect(asked()).toEqual([]);
  });

  it('has the posts of the open topic first', async () => {
    openTopics = ['moss'];
    await look();
    expect(asked().slice(0, 3)).toEqual(['/p3', '/p0', '/p5']);
  });

  it('has what is new looked through, and nothing else', async () => {
    await look();
    site.requests.length = 0;
    site.pages.set('/p6', article({ path: '/p6', title: 'Post 6', date: '2024-01-01' }));
    await parts.store.posts.add(ID, [aListed('p6', { source: 'feed' }, ID)]);
    await look();
    expect(asked()).toEqual(['/p6']);
  });
});

describe('a larger archive', () => {
  beforeEach(() => archiveOf(240));

  it('has only posts of the open topics looked through by itself, and of a large one the newest', async () => {
    await look();
    expect(asked()).toEqual([]);
    openTopics = ['moss'];
    await look();
    expect(asked()).toHaveLength(MOST_OF_TOPIC);
    expect(asked()[0]).toBe('/p237');
  });

  it('is looked through whole when the reader says so', async () => {
    await parts.store.settings.setLooking(ID, { at: 'all', stopped: false });
    await look();
    expect(await known()).toBe(240);
  });
});

describe('the looking through posts', () => {
  it('goes on where it was after its worker died, at whatever post, and asks for none twice but that one', async () => {
    for (const fatal of ['/p5', '/p3', '/p0']) {
      await archiveOf(6);
      await dieAt(fatal);
      await look();
      expect(await known()).toBe(6);
      const again = asked().filter((path, at, all) => all.indexOf(path) !== at);
      // The other one that was under way.
      expect(again.filter((path) => path !== fatal).length).toBeLessThanOrEqual(1);
    }
  });

  it('gives up a post that is the death of every worker, and does the rest', async () => {
    for (let deaths = 0; deaths < 3; deaths += 1) await dieAt('/p3');
    await look();
    expect(await parts.store.texts.soFar(ID)).toEqual({ looked: 5, unreadable: 1 });
    expect(await textOf('p3')).toMatchObject({ text: null, failures: MOST_FAILURES });
    site.requests.length = 0;
    time += 400 * DAY_MS;
    await look();
    expect(asked()).toEqual([]);
  });

  it('stops at the reader’s word, and goes on from there', async () => {
    site.before = async (path) => {
      if (path === '/p4') await parts.store.settings.setLooking(ID, { ...LOOKING_BY_ITSELF, stopped: true });
    };
    await look();
    const before = await known();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(4);
    site.before = () => {};
    await parts.store.settings.setLooking(ID, LOOKING_BY_ITSELF);
    await look();
    expect(await known()).toBe(6);
    expect(new Set(asked()).size).toBe(asked().length);
  });

  it('keeps no text that arrives after the reader chose titles alone', async () => {
    site.before = (path) =>
      path === '/p5' ? parts.store.settings.setLooking(ID, { at: 'titles', stopped: false }) : undefined;
    await look();
    expect(await textOf('p5')).toBeUndefined();
  });

  it('ends with its archive, of which nothing is left', async () => {
    site.before = async (path) => {
      if (path === '/p4') await parts.store.archives.remove(ID, { keepReaderData: true }, 2);
    };
    await look();
    expect(asked().length).toBeLessThan(5);
    expect(await parts.store.texts.soFar(ID)).toEqual({ looked: 0, unreadable: 0 });
  });

  it('asks for no page that robots.txt forbids, and waits as long as it asks', async () => {
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /p3\nCrawl-delay: 7');
    await look();
    expect(asked()).not.toContain('/p3');
    expect(await parts.store.texts.soFar(ID)).toEqual({ looked: 5, unreadable: 1 });
    expect(Math.max(...waits)).toBeGreaterThan(6_000);
  });

  it('rests as long as the site asks for, without blaming a post, and goes on then', async () => {
    site.pages.set('/p4', { status: 429, headers: { 'retry-after': '600' } });
    await look();
    const { lookPause } = (await parts.store.archives.get(ID))!;
    expect(lookPause).toMatchObject({ code: 'refused', failures: 1 });
    expect(lookPause!.until - time).toBeGreaterThan(590_000);
    expect(await parts.store.texts.failedOf(ID)).toEqual([]);
    const before = asked().length;
    await look();
    expect(asked()).toHaveLength(before);
    site.pages.set('/p4', article({ path: '/p4', title: 'Post 4', date: null }));
    time += 600_001;
    await look();
    expect(await known()).toBe(6);
    expect((await parts.store.archives.get(ID))?.lookPause).toBeNull();
  });

  it('rests when the network is gone, and blames no post for it', async () => {
    site.before = (path) => {
      if (path !== '/robots.txt') throw new TypeError('network');
    };
    await look();
    expect((await parts.store.archives.get(ID))?.lookPause).toMatchObject({ code: 'offline' });
    expect(await parts.store.texts.failedOf(ID)).toEqual([]);
  });

  it('rests longer each time when a site’s server fails again and again', async () => {
    await archiveOf(12);
    for (const path of site.pages.keys()) site.pages.set(path, { status: 500 });
    await look();
    const first = (await parts.store.archives.get(ID))!.lookPause!;
    expect(asked().length).toBeLessThanOrEqual(4);
    time = first.until + 1;
    await look();
    const second = (await parts.store.archives.get(ID))!.lookPause!;
    expect(second.failures).toBe(2);
    expect(second.until - time).toBeGreaterThan(first.until - 1_700_000_000_000 - 10_000);
  });

  it('asks once more for a page that could not be read after days, a few times at most', async () => {
    site.pages.delete('/p3');
    await look();
    expect(await textOf('p3')).toMatchObject({ text: null, failures: 1 });
    const times: number[] = [];
    for (let day = 1; day <= 60; day += 1) {
      time += DAY_MS;
      site.requests.length = 0;
      await look();
      if (asked().includes('/p3')) times.push(day);
    }
    expect(times).toHaveLength(MOST_FAILURES - 1);
    expect(times[1]! - times[0]!).toBeGreaterThan(1);
  });

  it('keeps what was read of a page that cannot be read any more', async () => {
    await look();
    const before = (await textOf('p3'))!;
    await parts.store.texts.keep(ID, [{ text: { ...before, text: null, failures: 1 }, mined: null, counted: null }]);
    expect((await textOf('p3'))?.text).toEqual(before.text);
  });

  it('takes from known texts anew what other rules took, and asks for none of them', async () => {
    await look();
    const url = `${ORIGIN}/p3` as PostUrl;
    const [mined] = (await parts.store.texts.minedOf([url])).values();
    const text = (await textOf('p3'))!;
    await parts.store.texts.keep(ID, [
      { text, mined: { ...mined!, rules: LOOK_RULES + 1, candidates: [] }, counted: null },
    ]);
    await parts.store.archives.changeState(ID, (before) => ({ ...before, lookRules: LOOK_RULES + 1 }));
    site.requests.length = 0;
    await look();
    expect((await parts.store.texts.minedOf([url])).get(url)).toEqual(mined);
    expect(asked()).toEqual([]);
    expect((await parts.store.archives.get(ID))?.lookRules).toBe(LOOK_RULES);
  });

  it('writes nothing where all was taken by the rules of today', async () => {
    await look();
    const told: Change[] = [];
    parts.store.onChange((change) => told.push(change));
    await look();
    expect(told).toEqual([]);
  });

  it('keeps the text under both names of a post where the archive says that they are two', async () => {
    site.pages.set(
      '/p3',
      article({ path: '/p3', title: 'Post 3', date: null }).replace('<meta', '<link rel="canonical" href="/p2"><meta'),
    );
    await look();
    expect(await known()).toBe(6);
    expect((await textOf('p3'))?.text).not.toBeNull();
  });
});
