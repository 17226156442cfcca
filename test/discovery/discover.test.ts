import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Parts } from '../../lib/companion/parts';
import { discover } from '../../lib/discovery/discover';
import type { ArchiveId } from '../../lib/model/archive';
import type { Discovery } from '../../lib/model/discovery';
import { aSite, list, page, partsOn, postPage, rss, sitemap, type APost, type ASite } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const FEED = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
const TOPICS = ['go', 'rust', 'ops'];

function posts(count: number, folder = '/posts'): APost[] {
  return Array.from({ length: count }, (_, at) => ({
    path: `${folder}/p${at + 1}`,
    title: `Post ${at + 1}`,
    date: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
    topics: [TOPICS[at % 3]!],
  })).toReversed();
}

async function discovered(
  site: ASite,
  id = ID,
): Promise<{ parts: Parts; discovery: Discovery; urls: string[]; topics: string[] }> {
  const parts = await partsOn(site, ORIGIN);
  const discovery = await discover(parts, anArchive(id), { pause: () => Promise.resolve(), random: () => 0 });
  const urls = (await parts.store.posts.ofArchive(id)).map(({ url }) => url.slice(ORIGIN.length));
  const topics = (await parts.store.posts.topicsOf(id)).map(({ slug }) => slug);
  return { parts, discovery, urls, topics };
}

describe('an archive is discovered', () => {
  it('from the feed that its home page announces, and the sitemap for what the feed leaves out', async () => {
    const all = posts(30);
    const site = aSite({
      '/': page(`<nav><a href="/start">New here?</a></nav>${list(all.slice(0, 5))}`, FEED),
      '/feed.xml': rss(all.slice(0, 10), ORIGIN, 'The Blog'),
      '/robots.txt': `Sitemap: ${ORIGIN}/map.xml`,
      '/map.xml': sitemap(['/', '/about', '/posts/', '/tags/go/', ...all.map(({ path }) => path)], ORIGIN),
      ...Object.fromEntries(all.map((post) => [post.path, postPage(post)])),
    });
    const { parts, discovery, urls, topics } = await discovered(site);
    expect(urls).toEqual(all.map(({ path }) => path));
    expect(topics).toEqual(TOPICS.toSorted());
    expect(discovery).toMatchObject({
      state: { kind: 'done' },
      based: { feed: 10, sitemap: 30, listing: 5 },
      queue: [],
    });
    expect((await parts.store.posts.ofTopic(ID, 'go')).map(({ title }) => title)).toEqual(
      all.filter(({ topics: [topic] = [] }) => topic === 'go').map(({ title }) => title),
    );
    expect(await parts.store.archives.get(ID)).toMatchObject({
      feeds: [`${ORIGIN}/feed.xml`],
      startHere: { title: 'New here?', url: `${ORIGIN}/start` },
      refreshedAt: 1_700_000_000_000,
      problem: null,
    });
    expect(site.atOnce).toBeLessThanOrEqual(2);
  });

  it('from listing pages and their pagination alone, with topics from the pages of tags', async () => {
    const all = posts(25);
    const pageOf = (number: number): string =>
      page(
        `${list(all.slice((number - 1) * 5, number * 5))}${number < 5 ? `<nav class="pagination"><a href="/page/${number + 1}/">Older posts</a></nav>` : ''}`,
      );
    const tag = (topic: string): string =>
      page(
        `<h1>${topic}</h1><ul>${all
          .filter(({ topics: [one] = [] }) => one === topic)
          .map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`)
          .join('')}</ul>`,
      );
    const site = aSite({
      '/': pageOf(1).replace('</main>', '<a href="/tags/">Tags</a></main>'),
      ...Object.fromEntries([2, 3, 4, 5].map((number) => [`/page/${number}`, pageOf(number)])),
      '/tags': page(TOPICS.map((topic) => `<a href="/tags/${topic}/">${topic.toUpperCase()}</a>`).join(' ')),
      ...Object.fromEntries(TOPICS.map((topic) => [`/tags/${topic}`, tag(topic)])),
    });
    const { parts, discovery, urls, topics } = await discovered(site);
    expect(urls).toEqual(all.map(({ path }) => path));
    expect(topics).toEqual(TOPICS.toSorted());
    expect(await parts.store.posts.topicSizes(ID, TOPICS)).toEqual(
      new Map([
        ['go', 9],
        ['rust', 8],
        ['ops', 8],
      ]),
    );
    expect(discovery).toMatchObject({ state: { kind: 'done' }, based: { listing: 25, topic: 25 } });
  });

  it('from the REST interface of WordPress, and asks nothing more once it has all', async () => {
    const all = posts(140, '');
    const api = (params: string): string => `/wp-json/wp/v2/${params}`;
    const rest = (number: number): string =>
      JSON.stringify(
        all.slice((number - 1) * 100, number * 100).map(({ path, title, date, topics = [] }) => ({
          link: `${ORIGIN}${path}/`,
          date: `${date}T23:30:00`,
          title: { rendered: title },
          excerpt: { rendered: '<p>Short.</p>' },
          tags: [TOPICS.indexOf(topics[0]!) + 1],
          categories: [1],
        })),
      );
    const site = aSite({
      '/': page(
        list(all.slice(0, 5)),
        `<link rel="https://api.w.org/" href="${ORIGIN}/wp-json/"><meta name="generator" content="WordPress 6.4">${FEED}`,
      ),
      '/feed.xml': rss(all.slice(0, 10), ORIGIN),
      [api('tags?hide_empty=true&per_page=100&page=1&_fields=id%2Cname%2Cslug')]: JSON.stringify(
        TOPICS.map((slug, at) => ({ id: at + 1, name: slug.toUpperCase(), slug })),
      ),
      [api('categories?hide_empty=true&per_page=100&page=1&_fields=id%2Cname%2Cslug')]: JSON.stringify([
        { id: 1, name: 'Uncategorized', slug: 'uncategorized' },
      ]),
      [api(
        'posts?orderby=date&order=desc&per_page=100&page=1&_fields=link%2Cdate%2Ctitle%2Cexcerpt%2Ctags%2Ccategories',
      )]: { headers: { 'x-wp-totalpages': '2', 'content-type': 'application/json' }, body: rest(1) },
      [api(
        'posts?orderby=date&order=desc&per_page=100&page=2&_fields=link%2Cdate%2Ctitle%2Cexcerpt%2Ctags%2Ccategories',
      )]: { headers: { 'x-wp-totalpages': '2', 'content-type': 'application/json' }, body: rest(2) },
    });
    const { parts, discovery, urls, topics } = await discovered(site);
    expect(urls).toEqual(all.map(({ path }) => path));
    expect(topics).toEqual(TOPICS.toSorted());
    expect((await parts.store.posts.ofArchive(ID)).map(({ date }) => date)).toEqual(all.map(({ date }) => date));
    expect(discovery).toMatchObject({ state: { kind: 'done' }, complete: true, based: { wordpress: 140, feed: 10 } });
    expect(site.requests.length).toBeLessThan(12);
  });
});

describe('among dated posts, pages of the site without a day are no posts', () => {
  const standing = (title: string, head = ''): string =>
    page(`<article><h1>${title}</h1><p>Some words about ${title}, long enough to be read.</p></article>`, head);
  const article = '<meta property="og:type" content="article">';
  const FAQ = { path: '/blog/faq', title: 'Questions', date: null };
  const WORKSHOP = { path: '/blog/workshop', title: 'My workshop', date: null };

  it('that lie in the posts’ folder and stand in the sitemap', async () => {
    const all = posts(12, '/blog');
    const site = aSite({
      '/': page(list(all.slice(0, 5)), FEED),
      '/feed.xml': rss(all.slice(0, 10), ORIGIN),
      '/robots.txt': `Sitemap: ${ORIGIN}/map.xml`,
      '/map.xml': sitemap([FAQ.path, WORKSHOP.path, '/blog/uses', ...all.map(({ path }) => path)], ORIGIN),
      [FAQ.path]: standing(FAQ.title, article),
      [WORKSHOP.path]: standing(WORKSHOP.title, article),
      ...Object.fromEntries(all.map((post) => [post.path, postPage(post)])),
    });
    const { urls } = await discovered(site);
    expect(urls).toEqual(all.map(({ path }) => path));
    // By its name it is no post: its page need not be asked.
    expect(site.requests.map(({ path }) => path)).not.toContain('/blog/uses');
  });

  it('that a generator puts into the feed beside the posts', async () => {
    const all = posts(12, '');
    const site = aSite({
      '/': page('', FEED),
      '/feed.xml': rss([...all, { path: '/faq', title: 'Questions', date: null }], ORIGIN),
    });
    expect((await discovered(site)).urls).toEqual(all.map(({ path }) => path));
  });

  it('that the home page lists as it lists the posts', async () => {
    const all = posts(6, '');
    const site = aSite({ '/': page(list([...all, { path: '/workshop', title: 'My workshop', date: null }])) });
    expect((await discovered(site)).urls).toEqual(all.map(({ path }) => path));
  });

  it('but what says that it is a post is one', async () => {
    const all = posts(12, '/blog');
    const posting = '<script type="application/ld+json">{"@type":"BlogPosting","headline":"My workshop"}</script>';
    const site = aSite({
      '/': page(list(all.slice(0, 5)), FEED),
      '/feed.xml': rss(all, ORIGIN),
      '/robots.txt': `Sitemap: ${ORIGIN}/map.xml`,
      '/map.xml': sitemap([WORKSHOP.path, ...all.map(({ path }) => path)], ORIGIN),
      [WORKSHOP.path]: standing(WORKSHOP.title, posting),
    });
    expect((await discovered(site)).urls).toContain(WORKSHOP.path);
  });

  it('but where posts have no days, all of them stay', async () => {
    const all = posts(12, '/blog').map((post) => ({ ...post, date: null }));
    const site = aSite({
      '/': page(list(all.slice(0, 5)), FEED),
      '/feed.xml': rss(all.slice(0, 10), ORIGIN),
      '/robots.txt': `Sitemap: ${ORIGIN}/map.xml`,
      '/map.xml': sitemap(
        all.map(({ path }) => path),
        ORIGIN,
      ),
      ...Object.fromEntries(all.map((post) => [post.path, postPage(post)])),
    });
    expect((await discovered(site)).urls.toSorted()).toEqual(all.map(({ path }) => path).toSorted());
  });
});
