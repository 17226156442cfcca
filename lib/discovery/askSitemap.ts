import { pageErrand } from '../archive/pageErrands';
import { isPostLike } from '../archive/postPath';
import { readSitemap, type SitemapPage } from '../archive/sitemap';
import { sitemapContent, sitemapPosts } from '../archive/sitemapPosts';
import { topicSlugOf } from '../archive/topicPath';
import { contains } from '../model/archive';
import { NOTHING_FOUND, type Errand, type Findings } from '../model/errand';
import { Problem } from '../model/problem';
import { ask, type Asking } from './asking';
import { likelyPosts } from './likelyPosts';

/** Indexes may name indexes, but not for ever. */
const DEPTH_LIMIT = 3;
const SITEMAP_LIMIT = 60;
/** What an index lists that never holds posts or topics. */
const HOPELESS = /(?:^|[-_/])(?:authors?|users?|products?|local|videos?|images?|attachments?|media)(?:[-_]|\.|$)/i;

type SitemapErrand = Extract<Errand, { kind: 'sitemap' }>;

/**
 * Reads a sitemap. It lists every page of a site, without titles: only what is evidently a post counts, and the rest
 * waits until the folder of the posts is known. @throws Problem
 */
export async function askSitemap(asking: Asking, errand: SitemapErrand): Promise<Findings> {
  const fetched = await ask(asking, errand.url, { accept: ['xml', 'text'] });
  if (fetched === null) return NOTHING_FOUND;
  const reading = readSitemap(fetched.text, fetched.url);
  if (reading.kind === 'index')
    return {
      ...NOTHING_FOUND,
      errands: nested(
        errand,
        reading.sitemaps.map(({ url }) => url),
      ),
    };
  const { archive } = asking;
  const known = await asking.known();
  const { folder, has: isKnown } = likelyPosts(known, [], archive.id);
  const content = sitemapContent(errand.url);
  const posts = sitemapPosts(reading.pages, archive.id, content, { postPattern: archive.postPattern, isKnown });
  const isOpen = content === 'mixed' && archive.postPattern === null && folder === null && !errand.again;
  const found = new Set(posts.map(({ url }) => url));
  return {
    ...NOTHING_FOUND,
    source: 'sitemap',
    posts,
    errands: topicPages(asking, reading.pages),
    undecided:
      isOpen &&
      reading.pages.some(({ url }) => contains(archive.id, url) && isPostLike(url, archive.id) && !found.has(url)),
  };
}

/** Sitemaps that name posts first, then those of topics, then the rest. */
function nested({ depth, from }: SitemapErrand, urls: readonly string[]): Errand[] {
  if (depth >= DEPTH_LIMIT) throw new Problem('wrong-content', 'sitemaps nested too deep');
  const rank = (url: string): number =>
    sitemapContent(url) === 'posts' ? 0 : /tag|categor|topic|tax/i.test(url) ? 1 : 2;
  return urls
    .filter((url) => !HOPELESS.test(new URL(url).pathname.split('/').at(-1) ?? ''))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SITEMAP_LIMIT)
    .map((url) => ({ kind: 'sitemap', from, url, depth: depth + 1, again: false, failed: 0 }));
}

function topicPages({ archive }: Asking, pages: readonly SitemapPage[]): Errand[] {
  return pages
    .filter(
      ({ url }) =>
        contains(archive.id, url) && topicSlugOf(new URL(url)) !== null && !/\/(?:page|p|seite)\/?\d+$/i.test(url),
    )
    .map(({ url }) => pageErrand('topic', url, 1));
}
