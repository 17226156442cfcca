import { readdirSync, readFileSync } from 'node:fs';
import { pathOf, POSTS, TOPICS } from './content';
import { atomFeed, sitemap } from './feed';
import { DRAWING, layout, STYLE } from './layout';
import { archivePage, homePage, listingPage, PAGE_SIZE, tagPage } from './listings';
import { postPage } from './postPage';
import { topicPages } from './topicPage';
import { GUIDES, topicPath } from './topics';

export interface SitePage {
  readonly type: string;
  readonly body: string;
}

/** Every page of the sample archive by path. `origin`: what absolute addresses begin with. */
export function renderSite(origin: string): Map<string, SitePage> {
  const html = (body: string): SitePage => ({ type: 'text/html; charset=utf-8', body });
  const plain = (title: string, path: string, main: string): [string, SitePage] => [
    path,
    html(layout({ title, path, origin, main: `<main><h1>${title}</h1>${main}</main>` })),
  ];
  const listings = Array.from({ length: Math.ceil(POSTS.length / PAGE_SIZE) }, (_, at): [string, SitePage] => [
    at === 0 ? '/blog' : `/blog/page/${at + 1}`,
    html(listingPage(at + 1, origin)),
  ]);
  return new Map<string, SitePage>([
    ['/', html(homePage(origin))],
    plain('About', '/about', '<p>One person writes this, and answers letters.</p>'),
    plain('Search', '/search', '<p>Searching needs a server, and this is a pile of files. Try the archive page.</p>'),
    ...listings,
    ['/blog/archive', html(archivePage(origin))],
    ...POSTS.map((post): [string, SitePage] => [pathOf(post), html(postPage(post, origin))]),
    ...topicPages(origin).map(([path, body]): [string, SitePage] => [path, html(body)]),
    ...TOPICS.filter((topic) => !(topic in GUIDES)).map((topic): [string, SitePage] => [topicPath(topic), html(tagPage(topic, origin))]),
    ['/blog/feed.xml', { type: 'application/atom+xml; charset=utf-8', body: atomFeed(origin) }],
    ['/sitemap.xml', { type: 'application/xml; charset=utf-8', body: sitemap(origin) }],
    ['/robots.txt', { type: 'text/plain; charset=utf-8', body: `User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n` }],
    ['/style.css', { type: 'text/css; charset=utf-8', body: STYLE }],
    ['/favicon.svg', { type: 'image/svg+xml', body: DRAWING }],
    ...images(),
  ]);
}

/** The pictures of the posts, which name them relative to their own address. */
function images(): [string, SitePage][] {
  const folder = new URL('./images/', import.meta.url);
  return readdirSync(folder).map((file) => [
    `/blog/images/${file}`,
    { type: 'image/svg+xml', body: readFileSync(new URL(file, folder), 'utf8') },
  ]);
}
