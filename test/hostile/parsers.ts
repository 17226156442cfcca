import { decodeText } from '../../lib/archive/charset';
import { readFeed } from '../../lib/archive/feed';
import { readRobots } from '../../lib/archive/robots';
import { readSitemap } from '../../lib/archive/sitemap';
import { sitemapPosts } from '../../lib/archive/sitemapPosts';
import { readWordpressPosts, readWordpressTerms, wordpressPosts } from '../../lib/archive/wordpress';
import { accountOf } from '../../lib/companion/accountOf';
import { readParsed } from '../../lib/discovery/readPage';
import { Refused } from '../../lib/exchange/fault';
import { readText } from '../../lib/exchange/readFile';
import { normaliseAddress, type Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { judge, NOTHING_KNOWN } from '../../lib/recognise/judge';
import { parsePage } from '../dom/parsePage';

export const SITE = 'https://notes.example';
const ARCHIVE = SITE as ArchiveId;

/** What becomes of foreign text: each by the way that a fetched answer of its kind takes. */
export const PARSERS = {
  feed: (text) => readFeed(text, `${SITE}/feed.xml`),
  sitemap: (text) => {
    const reading = readSitemap(text, `${SITE}/sitemap.xml`);
    return reading.kind === 'pages' ? [reading, sitemapPosts(reading.pages, ARCHIVE, 'posts')] : reading;
  },
  robots: (text) => {
    const { allows, delayMs, sitemaps } = readRobots(text, `${SITE}/robots.txt`);
    return { allowed: allows(new URL('/2024/01/02/a?b=c', SITE)), delayMs, sitemaps };
  },
  wordpress: (text) => {
    const topics = readWordpressTerms(text);
    return [wordpressPosts(readWordpressPosts(text), topics, topics), [...topics]];
  },
  page: readAsPage('/2024/01/02/a'),
  'topic page': readAsPage('/topics/caching'),
  'file of another program': (text) => {
    try {
      const read = readText(text);
      if (read.kind === 'own') return read.incoming.posts;
      const { pages, marks, blogs } = read.foreign;
      const listed = pages.map(({ url, title, tags }) => ({ url: normaliseAddress(url), title, tags }));
      return { listed, blogs, marked: marks.map(({ url, title }) => ({ url: normaliseAddress(url), title })) };
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown.fault;
      throw thrown;
    }
  },
  bytes: (text) => decodeText(new TextEncoder().encode(text), 'text/html').length,
} satisfies Readonly<Record<string, (text: string) => unknown>>;

export type ParserName = keyof typeof PARSERS;

/**
 * Listing, guide, leads and what the page says of itself (JSON-LD, Open Graph, h-entry), and the account made of that.
 */
function readAsPage(path: string): (text: string) => unknown {
  const address = `${SITE}${path}` as Address;
  return (text) => {
    const reading = readParsed(parsePage(text), {
      html: text,
      address,
      url: address,
      archive: { id: ARCHIVE, postPattern: null },
      readAt: 1,
    });
    const account = reading.evidence === null ? null : accountOf(judge(reading.evidence, NOTHING_KNOWN));
    return { ...reading, own: account };
  };
}
