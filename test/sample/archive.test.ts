import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../dom/parsePage';
import { BASE, POSTS, postsOf, TOPICS } from './facts';
import { GUIDES } from './guideTexts';
import { renderSite } from './site';
import { adjacentTopics } from './topicPage';

const ORIGIN = 'https://blog.example';
const { pages, search } = renderSite({ origin: ORIGIN });
const htmlPages = [...pages].filter(([, { type }]) => type.startsWith('text/html'));
const read = (path: string): Document => parsePage(pages.get(path)?.body ?? '');
const words = (text: string | null | undefined): number => (text ?? '').split(/\s+/).filter(Boolean).length;

/** Whether an address is of this site, and its fragment of the page. */
function resolves({ origin, pathname, hash }: URL): boolean {
  const page = pages.get(pathname);
  return origin === ORIGIN && page !== undefined && (hash === '' || page.body.includes(` id="${hash.slice(1)}"`));
}

describe('the posts of the sample archive', () => {
  test('are many, of essay length, from four years', () => {
    expect(POSTS.length).toBeGreaterThanOrEqual(14);
    expect(POSTS.filter((post) => post.words < 600 || post.words > 1_800)).toEqual([]);
    expect(POSTS.filter((post) => post.words >= 1_400).length).toBeGreaterThanOrEqual(2);
    expect(new Set(POSTS.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2025', '2024', '2023', '2022']));
  });

  test('are named by their date and topics, newest first', () => {
    for (const { slug, date, topics } of POSTS) expect(slug).toBe(`${date}-${topics.join('-')}`);
    expect(POSTS.map(({ date }) => date)).toEqual(
      POSTS.map(({ date }) => date)
        .toSorted()
        .toReversed(),
    );
    expect(POSTS[0]?.slug).toBe('2025-11-24-ai-enterprise-scale');
  });

  test('give topics of one, two, three and six posts', () => {
    const sizes = new Set(TOPICS.map(({ posts }) => posts));
    for (const size of [1, 2, 3, 6]) expect(sizes).toContain(size);
    expect(TOPICS.length).toBeGreaterThanOrEqual(7);
    expect(postsOf('scale').map(({ date }) => date.slice(0, 7))).toEqual(['2025-11', '2024-09', '2023-12']);
    expect(POSTS.filter(({ topics }) => topics.length >= 2).length).toBeGreaterThan(POSTS.length / 2);
  });

  test('use every kind of markup', () => {
    expect(new Set(POSTS.map(({ markup }) => markup))).toEqual(
      new Set(['jsonld', 'jsonld-graph', 'og', 'hentry', 'plain']),
    );
  });
});

describe('a page of the sample archive', () => {
  test.each(htmlPages.map(([path]) => path))('%s has a title, one h1, a feed and its canonical address', (path) => {
    const page = read(path);
    expect(page.title).not.toBe('');
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(ORIGIN + path);
    expect(page.querySelector('link[rel="alternate"]')?.getAttribute('type')).toBe('application/atom+xml');
  });

  test.each(htmlPages.map(([path]) => path))('%s links and loads only what is there', (path) => {
    const targets = [...read(path).querySelectorAll('[href], [src], form[action]')]
      .map(
        (element) =>
          element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
      )
      .filter((target) => !target.startsWith('mailto:'));
    expect(targets.filter((target) => !resolves(new URL(target, ORIGIN + path)))).toEqual([]);
  });
});

describe("a post's page", () => {
  test.each(POSTS.map(({ slug }) => slug))('%s has article, date, topics, and much beside it', (slug) => {
    const post = POSTS.find((known) => known.slug === slug)!;
    const page = read(post.path);
    const article = page.querySelector('article')!;
    expect(article.querySelector('h1')?.textContent).toBe(post.title);
    expect(article.querySelector('time')?.getAttribute('datetime')).toBe(post.date);
    const tags = [...article.querySelectorAll('a[rel="tag"]')].map((link) => link.getAttribute('href'));
    expect(tags).toEqual(post.topics.map((topic) => TOPICS.find((known) => known.slug === topic)?.path));
    expect(article.querySelectorAll('.post-body h2').length).toBeGreaterThanOrEqual(3);
    const comments = [...page.querySelectorAll('.comment')];
    expect(comments.length).toBeGreaterThanOrEqual(6);
    expect(comments.length).toBeLessThanOrEqual(10);
    const share = comments.reduce((sum, comment) => sum + words(comment.textContent), 0) / post.words;
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.6);
    expect(page.querySelectorAll('.share, .author-box, .related, .site-footer')).toHaveLength(4);
  });

  test('says what it is in its own kind of markup only', () => {
    const said = POSTS.map(({ path, slug }) => {
      const page = read(path);
      const json: unknown = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}');
      return {
        slug,
        jsonld: JSON.stringify(json).includes('"BlogPosting"'),
        graph: JSON.stringify(json).includes('"@graph"'),
        og:
          page.querySelector('meta[property="article:published_time"]')?.getAttribute('content')?.slice(0, 10) ?? null,
        hentry: page.querySelector('.h-entry .dt-published') !== null,
      };
    });
    expect(said).toEqual(
      POSTS.map(({ slug, markup, date }) => ({
        slug,
        jsonld: markup.startsWith('jsonld'),
        graph: markup === 'jsonld-graph',
        og: markup === 'og' ? date : null,
        hentry: markup === 'hentry',
      })),
    );
  });
});

describe('what the archive publishes on a topic', () => {
  test('stands on topic pages for some and on plain tag pages for the others', () => {
    expect([...GUIDES.keys()].toSorted()).toEqual(['ai', 'reliability', 'scale']);
    expect(TOPICS.filter(({ isPublished }) => !isPublished).length).toBeGreaterThanOrEqual(4);
  });

  test('counts its own posts and leads from the newest to the oldest', () => {
    for (const [slug, { path, motifs }] of GUIDES) {
      const posts = postsOf(slug);
      expect(path).toEqual([posts[0], posts[Math.floor(posts.length / 2)], posts.at(-1)].map((post) => post?.slug));
      for (const motif of motifs) expect(posts.map(({ title }) => title.toLowerCase()).join(' ')).toContain(motif);
      const text = read(`${BASE}/topics/${slug}`).querySelector('main')?.textContent ?? '';
      expect(text).toContain(`${posts.length} posts`);
      for (const { summary } of posts) expect(text).toContain(summary);
    }
    expect(adjacentTopics('scale').slice(0, 3)).toEqual(['ai', 'enterprise', 'queues']);
    expect(read(`${BASE}/topics/scale`).body.textContent).toContain('spans 3 posts from Dec 2023 to Nov 2025');
  });
});

test('the feed and the site map list all posts', () => {
  const feed = new JSDOM(pages.get(`${BASE}/feed.xml`)?.body, { contentType: 'application/xml' }).window.document;
  expect([...feed.querySelectorAll('entry > id')].map((id) => id.textContent)).toEqual(
    POSTS.map(({ path }) => ORIGIN + path),
  );
  for (const entry of feed.querySelectorAll('entry'))
    expect(entry.querySelectorAll('category').length).toBeGreaterThan(0);
  const map = new JSDOM(pages.get('/sitemap.xml')?.body, { contentType: 'application/xml' }).window.document;
  const listed = [...map.querySelectorAll('loc')].map((loc) => loc.textContent);
  for (const { path } of [...POSTS, ...TOPICS]) expect(listed).toContain(ORIGIN + path);
});

test('the listing shows every post once, a few on each page', () => {
  const shown: (string | null)[] = [];
  for (let path: string | undefined = BASE; path !== undefined;) {
    const page = read(path);
    const teasers = [...page.querySelectorAll('.teaser h2 a')].map((link) => link.getAttribute('href'));
    expect(teasers.length).toBeLessThanOrEqual(8);
    shown.push(...teasers);
    path = page.querySelector('a[rel="next"]')?.getAttribute('href') ?? undefined;
  }
  expect(shown).toEqual(POSTS.map(({ path }) => path));
});

test('a search shows its query as text', () => {
  const { body } = search('<b>"queue');
  expect(body).toContain('&lt;b&gt;&quot;queue');
  expect(body).not.toContain('<b>"queue');
  expect(search('capacity plan').body).toContain('2023-12-11-ai-operations-scale');
});
