import { normaliseAddress, sameSite, webUrl, type Address } from '../model/address';
import type { PageEvidence, PostFacts, SignalName, TopicSignal } from '../model/page';
import { countWords } from '../model/text';
import { distinctTopics, type Topic } from '../model/topic';
import { articleBody, bodyBlocks } from './body';
import { dayIn } from '../model/day';
import { lineOf, readHEntry } from './hEntry';
import { readJsonLd } from './jsonLd';
import { listingReason } from './listingPage';
import { articleTags, first, readMeta, readOpenGraph, type Meta } from './openGraph';
import { readTopicLinks } from './topicLinks';

const FEED_TYPE = /^application\/(?:atom\+xml|rss\+xml|rdf\+xml|feed\+json|json)$/i;
const COMMENTS_FEED = /comments?(?:\/|$|\.|-)/i;
/** A page can claim anything; what it claims is kept within these. Characters and entries. */
const LONGEST_LINE = 500;
const MOST_TOPICS = 40;

/**
 * Reads what a page says of itself. Facts only: whether it is a post is judged where the reader's data is. Null for what
 * is no http(s) page.
 */
export function readEvidence(page: Document, url: string): PageEvidence | null {
  const address = identityOf(page, url);
  if (address === null) return null;
  const meta = readMeta(page);
  const jsonLd = readJsonLd(page);
  const hEntry = readHEntry(page);
  const links = readTopicLinks(page, url);
  const body = articleBody(page);
  const fallback = fallbackFacts(page, meta);
  const signals: (readonly [SignalName, PostFacts | null])[] = [
    ['json-ld', jsonLd.facts],
    ['open-graph', readOpenGraph(meta)],
    ['h-entry', hEntry?.facts ?? null],
    ['article-time', hasOneArticle(page) ? fallback : null],
  ];
  const topics: (readonly [TopicSignal, readonly Topic[]])[] = [
    ['json-ld', jsonLd.topics],
    ['article-tag', articleTags(meta)],
    ['rel-tag', [...(hEntry?.topics ?? []), ...links.filter((link) => link.isRelTag).map((link) => link.topic)]],
    ['topic-link', links.map((link) => link.topic)],
  ];
  return {
    address,
    signals: signals.flatMap(([signal, facts]) => (facts === null ? [] : { signal, ...shortened(facts) })),
    topics: topics.flatMap(([from, found]) =>
      found.length === 0 ? [] : { from, topics: distinctTopics(found.filter(isShort)).slice(0, MOST_TOPICS) },
    ),
    listing: listingReason(page, new URL(address), jsonLd.isListing),
    fallback: shortened(fallback),
    topicLinks: links.slice(0, MOST_TOPICS).filter(({ topic }) => isShort(topic)).map((link) => ({ topic: link.topic, page: link.page })),
    feeds: feedsOf(page, url),
    words: body === null ? 0 : bodyBlocks(body).reduce((sum, block) => sum + countWords(block.textContent ?? ''), 0),
  };
}

/** `rel=canonical` (RFC 6596) when it is of the same site, else the page's own address. */
function identityOf(page: Document, url: string): Address | null {
  const own = webUrl(url);
  const href = page.querySelector('link[rel~="canonical"][href]')?.getAttribute('href');
  const canonical = own === null || href == null ? null : webUrl(href, url);
  // A canonical link to the site's root is a template's mistake, not another name of every post.
  const isUsable = own !== null && canonical !== null && sameSite(own, canonical) && (canonical.pathname !== '/' || own.pathname === '/');
  if (own === null || !isUsable) return normaliseAddress(url);
  canonical.protocol = own.protocol;
  return normaliseAddress(canonical.href);
}

function hasOneArticle(page: Document): boolean {
  const articles = [...page.querySelectorAll('article')].filter((article) => article.querySelector('h1') !== null);
  const heading = page.querySelectorAll('h1').length === 1;
  return articles.length === 1 && heading && articles[0]?.querySelector('time') != null;
}

function fallbackFacts(page: Document, meta: Meta): PostFacts {
  const time = page.querySelector('article time[datetime], main time[datetime], article time, main time, header time');
  return {
    title: lineOf(page.querySelector('article h1')) ?? lineOf(page.querySelector('h1')) ?? first(meta, 'og:title') ?? lineOf(page.querySelector('title')),
    date:
      dayIn(first(meta, 'article:published_time', 'date', 'dc.date', 'dcterms.created', 'citation_publication_date') ?? '') ??
      dayIn(time?.getAttribute('datetime') ?? time?.textContent ?? ''),
    summary: first(meta, 'description', 'og:description'),
    language: page.documentElement.getAttribute('lang'),
  };
}

function feedsOf(page: Document, url: string): Address[] {
  const feeds: Address[] = [];
  for (const link of page.querySelectorAll('link[rel~="alternate"][href]')) {
    const feed = normaliseAddress(link.getAttribute('href') ?? '', url);
    if (feed === null || !FEED_TYPE.test(link.getAttribute('type') ?? '') || COMMENTS_FEED.test(new URL(feed).pathname)) continue;
    // WordPress announces its REST documents by the same type as JSON feeds.
    if (!feed.includes('/wp-json/')) feeds.push(feed);
  }
  return [...new Set(feeds)].slice(0, 10);
}

function shortened(facts: PostFacts): PostFacts {
  const cut = (line: string | null, most = LONGEST_LINE): string | null => line?.slice(0, most) ?? null;
  return { title: cut(facts.title), date: facts.date, summary: cut(facts.summary), language: cut(facts.language, 35) };
}

function isShort(topic: Topic): boolean {
  return topic.slug.length <= 100 && topic.name.length <= 100;
}
