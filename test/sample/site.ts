import { readdirSync, readFileSync } from 'node:fs';
import { readPosts } from './content';
import { BASE, POSTS, TOPICS } from './facts';
import { atomFeed, robots, sitemap } from './feed';
import { GUIDES } from './guideTexts';
import type { Place } from './layout';
import { aboutPage, archivePage, homePage, listingPage, LISTING_PAGES, notFoundPage, searchPage } from './listingPages';
import { pageAddress } from './pageParts';
import { postPage } from './postPage';
import { tagPage, topicPage } from './topicPage';

export interface SitePage {
  /** Media type, with its charset where it has one. */
  readonly type: string;
  readonly body: string;
  /** `YYYY-MM-DD` of the last change. */
  readonly changed: string;
}

/** The sample archive's site. Paths have no slash at their end, except for the root. */
export interface Site {
  readonly pages: ReadonlyMap<string, SitePage>;
  search(query: string): SitePage;
  notFound(): SitePage;
}

const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';
const SVG = 'image/svg+xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const NEWEST = POSTS[0]?.date ?? '';

/** Renders every page of the archive. Absolute addresses in them begin with `origin`. */
export function renderSite(place: Place): Site {
  const page = (body: string, type = HTML, changed = NEWEST): SitePage => ({ type, body, changed });
  const pages = new Map<string, SitePage>([
    ['/', page(homePage(place))],
    ['/about', page(aboutPage(place))],
    ['/search', page(searchPage(place, ''))],
    ['/style.css', page(readFileSync(new URL('./style.css', import.meta.url), 'utf8'), 'text/css; charset=utf-8')],
    ['/favicon.svg', page(readFileSync(new URL('./favicon.svg', import.meta.url), 'utf8'), SVG)],
    ['/robots.txt', page(robots(place), TEXT)],
    ['/sitemap.xml', page(sitemap(place), XML)],
    [`${BASE}/feed.xml`, page(atomFeed(place), 'application/atom+xml; charset=utf-8')],
    [`${BASE}/archive`, page(archivePage(place))],
  ]);
  for (let number = 1; number <= LISTING_PAGES; number += 1)
    pages.set(pageAddress(number), page(listingPage(place, number)));
  for (const { slug, path } of TOPICS) {
    const guide = GUIDES.get(slug);
    pages.set(path, page(guide === undefined ? tagPage(place, slug) : topicPage(place, slug, guide)));
  }
  const bodies = new Map(readPosts().map(({ slug, body }) => [slug, body]));
  for (const post of POSTS)
    pages.set(post.path, page(postPage(place, post, { body: bodies.get(post.slug) ?? '' }), HTML, post.date));
  const images = new URL('./images/', import.meta.url);
  for (const file of readdirSync(images))
    pages.set(`${BASE}/images/${file}`, page(readFileSync(new URL(file, images), 'utf8'), SVG));
  return {
    pages,
    search: (query) => page(searchPage(place, query)),
    notFound: () => page(notFoundPage(place)),
  };
}
