import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { errandsFor } from '../../lib/background/errands';
import { onlyOwnPages } from '../../lib/background/ownPages';
import { readErrands } from '../../lib/background/readErrands';
import { refreshArchive } from '../../lib/background/refresh';
import { seePage, type SeenPage } from '../../lib/background/seePage';
import type { Parts } from '../../lib/companion/parts';
import { discover } from '../../lib/discovery/discover';
import { checkPayload } from '../../lib/messages/payloads';
import type { Sender } from '../../lib/messages/router';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { readEvidence } from '../../lib/recognise/evidence';
import { aSite, list, page, partsOn, postPage, rss, type APost, type ASite, type SiteAnswer } from '../aSite';
import { parsePage } from '../dom/parsePage';
import { anArchive } from '../store/aStore';

const QUICK = { pause: () => Promise.resolve(), random: () => 0 };
const FEED = (path: string): string => `<link rel="alternate" type="application/rss+xml" href="${path}">`;

/** The page of a topic in the form that publishes a guide. */
function guidePage(posts: readonly APost[], argument: string): string {
  return page(`<h1>Scale</h1><h2>What the archive argues</h2><ul><li>${argument}</li></ul>
    <h2>Execution checklist</h2><ul><li>${argument} first</li></ul>
    <h2>References</h2><ul>${posts.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`).join('')}</ul>`);
}

let site: ASite;
let parts: Parts;
let origin = '';

async function follow(id: string, pages: Readonly<Record<string, SiteAnswer>>): Promise<ArchiveId> {
  ({ origin } = new URL(id));
  site = aSite(pages);
  parts = await partsOn(site, origin);
  await discover(parts, anArchive(id as ArchiveId), QUICK);
  site.requests.length = 0;
  return id as ArchiveId;
}

/** The reader opens a page of the site, and what it leads to is read. */
async function visit(path: string): Promise<SeenPage | null> {
  const shown = `${origin}${path}`;
  const evidence = readEvidence(parsePage(site.pages.get(path) as string), shown)!;
  const seen = await seePage(parts.store, evidence, shown);
  if (seen !== null)
    await readErrands(parts, seen.archive, errandsFor(seen.archive, evidence, seen.recognition, parts.now()), {
      force: true,
    });
  return seen;
}

const asked = (): string[] => site.requests.map(({ path }) => path);
const argumentsOf = async (id: ArchiveId): Promise<string> =>
  JSON.stringify((await parts.store.guides.get(id, 'scale')) ?? null);

describe('on a shared host', () => {
  const ALICE = 'https://people.example/~alice' as ArchiveId;
  const real: APost[] = [1, 2, 3].map((at) => ({
    path: `/~alice/essays/no-${at}`,
    title: `Alice ${at}`,
    date: `2024-01-0${at}`,
    topics: ['scale'],
  }));
  const evil = (canonical: string, more = ''): string =>
    page(
      `<article><h1>Owned by Mallory</h1><time datetime="2030-01-01">2030-01-01</time><p>Words of Mallory.</p>
       <a rel="tag" href="/~mallory/tags/scale">Scale</a>${more}</article>`,
      `<link rel="canonical" href="${canonical}">${FEED('/~mallory/feed.xml')}
       <script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","headline":"Owned by Mallory","url":"${canonical}","datePublished":"2030-01-01"}</script>`,
    );
  const REAL = 'https://people.example/~alice/essays/no-1' as Address;

  beforeEach(async () => {
    await follow(ALICE, {
      '/~alice': page(list(real), FEED('/~alice/feed.xml')),
      '/~alice/feed.xml': rss(real, 'https://people.example'),
      '/~alice/tags/scale': guidePage(real, 'Measure before you scale'),
      ...Object.fromEntries(real.map((post) => [post.path, postPage(post).replaceAll('/tags/', '/~alice/tags/')])),
      '/~mallory/evil': evil(REAL),
      '/~mallory/feed.xml': rss(
        [{ path: '/~alice/fake2', title: 'Made up', date: '2030-01-02', topics: ['scale'] }],
        'https://people.example',
      ),
      '/~mallory/tags/scale': guidePage(real, 'Send your money to Mallory'),
      '/feed.xml': rss([{ path: '/~alice/fake3', title: 'Of the host', date: '2030-01-03' }], 'https://people.example'),
    });
  });

  const told = async (): Promise<unknown> => [
    await parts.store.posts.ofArchive(ALICE),
    await parts.store.guides.ofArchive(ALICE),
    (await parts.store.archives.get(ALICE))?.feeds,
  ];

  it('another author’s page speaks for no post, no guide and no feed of the archive, whatever address it claims', async () => {
    const before = await told();
    expect(await visit('/~mallory/evil')).toBeNull();
    expect(await told()).toEqual(before);
    expect(asked()).toEqual([]);
  });

  it('a page of the archive cannot be made to ask another author’s feed and topic pages', async () => {
    site.pages.set('/~alice/essays/no-1', evil(REAL));
    expect(await visit('/~alice/essays/no-1')).not.toBeNull();
    expect(asked().filter((path) => !path.startsWith('/~alice'))).toEqual([]);
    expect(await parts.store.posts.byUrl('https://people.example/~alice/fake2' as Address)).toBeUndefined();
    expect(await argumentsOf(ALICE)).not.toContain('Mallory');
  });

  it('a discovery reads no feed and no topic page of others, nor a feed of the host that nobody named', async () => {
    const paths: string[] = [];
    const untold = real.map(({ path, title, date }) => ({ path, title, date }));
    const { '/~alice/feed.xml': _, ...others } = Object.fromEntries(site.pages);
    parts = await partsOn(
      aSite({ ...others, '/~alice': page(list(untold)), '/~alice/essays/no-1': evil(REAL) }),
      'https://people.example',
    );
    const watched: Parts = {
      ...parts,
      fetchText: (url, options) => (paths.push(new URL(url).pathname), parts.fetchText(url, options)),
    };
    await discover(watched, anArchive(ALICE), QUICK);
    await refreshArchive(watched, ALICE);
    expect(paths.join(' ')).toContain('/~alice/essays/no-1');
    expect(paths.filter((path) => !path.startsWith('/~alice') && !/^\/(?:robots\.txt|sitemap)/.test(path))).toEqual([]);
  });

  it('a canonical address outside of the archive makes a page of it none', async () => {
    site.pages.set('/~alice/essays/no-1', evil('https://people.example/~mallory/p1'));
    expect(await visit('/~alice/essays/no-1')).toBeNull();
  });

  it('the archive’s own pages are recognised, with their guide', async () => {
    expect((await visit('/~alice/essays/no-2'))?.recognition).toMatchObject({
      kind: 'post',
      address: 'https://people.example/~alice/essays/no-2',
    });
    expect(await argumentsOf(ALICE)).toContain('Measure before you scale');
  });

  describe('what a page reports', () => {
    const report = {
      pageView: 'a-page-view',
      progress: 1,
      length: 900,
      place: null,
      activeMs: 1_000,
      finished: true,
      paced: { words: 0, ms: 0 },
    };
    const from = (path: string): Sender => ({
      kind: 'page',
      tab: 7,
      window: 1,
      url: `https://people.example${path}`,
      document: '',
    });
    let lastSeen: Address | null = null;
    const check = (name: string, payload: unknown, sender: Sender): void | Promise<void> =>
      onlyOwnPages(checkPayload, {
        store: () => Promise.resolve(parts.store),
        lastVisit: () => Promise.resolve(lastSeen === null ? null : ({ address: lastSeen } as never)),
        isOfBeforeWipe: () => Promise.resolve(false),
      })(name, payload, sender);
    beforeEach(() => {
      lastSeen = null;
    });

    const messages: [string, object][] = [
      ['reading:report', { report, blocks: null }],
      ['card:ended', { choice: 'stop' }],
      ['marks:selected', { byKeys: false }],
      ['marks:edit', { id: 'one', change: { deleted: true } }],
      ['marks:note', { id: 'one' }],
      [
        'marks:add',
        {
          passage: { quote: { exact: 'a', prefix: '', suffix: '' }, position: { start: 0, end: 1 }, unique: true },
          colour: 'pink',
          noting: false,
        },
      ],
      ['marks:places', { places: {} }],
    ];

    it.each(messages)('is kept of its own archive, and refused of another author’s: %s', async (name, payload) => {
      await expect(
        check(name, { ...payload, address: REAL }, from('/~alice/essays/no-1?utm_source=x#top')),
      ).resolves.toBeUndefined();
      await expect(check(name, { ...payload, address: REAL }, from('/~mallory/evil'))).rejects.toMatchObject({
        code: 'not-allowed',
      });
    });

    it('is kept when the page was left without a load for one outside of the archive', async () => {
      lastSeen = REAL;
      await expect(
        check('reading:report', { report, blocks: null, address: REAL }, from('/shop')),
      ).resolves.toBeUndefined();
    });

    it('about no post is let through in the same turn, for a panel opens only in the click', () => {
      expect(check('panel:open', null, from('/~alice/essays/no-1'))).toBeUndefined();
    });
  });
});

describe('an archive whose sources lie outside of its path', () => {
  const BLOG = 'https://a.example/blog' as ArchiveId;
  const posts: APost[] = [1, 2, 3, 4].map((at) => ({
    path: `/blog/p${at}`,
    title: `Post ${at}`,
    date: `2024-02-0${at}`,
    topics: ['scale'],
  }));
  const pagesOf = (own: readonly APost[]): Record<string, string> =>
    Object.fromEntries(own.map((post) => [post.path, postPage(post)]));

  it.each(['/feed.xml', '/index.xml'])('keeps the feed %s that its home page names', async (feed) => {
    const id = await follow(BLOG, {
      '/blog': page(list(posts.slice(2)), FEED(feed)),
      [feed]: rss(posts, 'https://a.example'),
      ...pagesOf(posts),
    });
    expect(await parts.store.archives.get(id)).toMatchObject({ feeds: [`https://a.example${feed}`] });
    expect(await parts.store.posts.countOf(id)).toBe(4);
    await visit('/blog/p1');
    expect(asked()).toContain(feed);
    site.requests.length = 0;
    await refreshArchive(parts, id);
    expect(asked()).toContain(feed);
  });

  it('keeps the guides on topic pages that its home page links to, and asks no others', async () => {
    const id = await follow(BLOG, {
      '/blog': page(`${list(posts)}<a href="/tags/scale/">Scale</a>`, FEED('/blog/feed.xml')),
      '/blog/feed.xml': rss(posts, 'https://a.example'),
      '/tags/scale': guidePage(posts, 'Measure before you scale'),
      '/tags/other': guidePage(posts, 'Not the archive’s'),
      ...pagesOf(posts),
      '/blog/p1': postPage({ ...posts[0]!, topics: ['scale', 'other'] }),
    });
    expect(await argumentsOf(id)).toContain('Measure before you scale');
    await visit('/blog/p1');
    expect(asked()).toContain('/tags/scale');
    expect(asked()).not.toContain('/tags/other');
    expect((await parts.store.posts.topicsOf(id)).map(({ slug }) => slug)).toEqual(['other', 'scale']);
  });

  it('loses what its home page names no longer', async () => {
    const id = await follow(BLOG, {
      '/blog': page(list(posts), FEED('/feed.xml')),
      '/feed.xml': rss(posts, 'https://a.example'),
      ...pagesOf(posts),
    });
    site.pages.set('/blog', page(list(posts)));
    await refreshArchive(parts, id);
    expect(await parts.store.archives.get(id)).toMatchObject({ feeds: [], announced: [] });
    await visit('/blog/p1');
    await refreshArchive(parts, id);
    expect(asked().filter((path) => path === '/feed.xml')).toHaveLength(1);
  });

  it('that is a whole site keeps its feed at the root and its posts by year', async () => {
    const dated = posts.map((post, at) => ({ ...post, path: `/2020/0${at + 1}/post-${at}` }));
    const id = await follow('https://a.example', {
      '/': page(`${list(dated)}<a href="/tags/scale/">Scale</a>`, FEED('/feed.xml')),
      '/feed.xml': rss(dated, 'https://a.example'),
      '/tags/scale': guidePage(dated, 'Measure before you scale'),
      ...pagesOf(dated),
    });
    expect(await parts.store.posts.countOf(id)).toBe(4);
    expect((await visit('/2020/01/post-0'))?.recognition.kind).toBe('post');
    expect(asked()).toEqual(expect.arrayContaining(['/feed.xml', '/tags/scale']));
    expect(await argumentsOf(id)).toContain('Measure before you scale');
  });
});
