import { normaliseAddress, sameSite, webUrl, type Address } from '../model/address';
import type { PageEvidence, PageFacts, SignalName, TopicSignal } from '../model/page';
import { countWords, LONGEST_LINE } from '../model/text';
import { distinctTopics, MOST_TOPICS, type Topic } from '../model/topic';
import { attributeOf } from './attributeOf';
import { articleText } from './body';
import { elementsIn, writtenIn } from './elementsIn';
import { fallbackFacts, isOneArticle } from './fallback';
import { readFeeds } from './feeds';
import { readHEntry } from './hEntry';
import { NO_JSON_LD, readJsonLd } from './jsonLd';
import { showsManyPosts } from './manyPosts';
import { articleTags, first, publishedTime, readMeta, readOpenGraph, type Meta } from './openGraph';
import { readTitleArea } from './titleArea';
import { readTopicLinks } from './topicLinks';

/**
 * A page can claim anything; what it claims is kept within these. Characters. A text is cut between words where it is
 * kept.
 */
const LONGEST_TEXT = 2 * LONGEST_LINE;
const LONGEST_DATE = 200;
const LONGEST_LANGUAGE = 35;

/**
 * Reads what a page says of itself. Facts only: whether it is a post is judged where the reader's data is. Null for
 * what is no http(s) page.
 *
 * @param url the page's address as the browser shows it
 * @param isHeadStale the head is of another page, see `watchHead`: what it says of this one is left out
 */
export function readEvidence(page: Document, url: string, isHeadStale = false): PageEvidence | null {
  const base = webUrl(attributeOf(page.querySelector('base[href]'), 'href'), url)?.href ?? url;
  const address = isHeadStale ? normaliseAddress(url) : identityOf(page, url, base);
  if (address === null) return null;
  const meta: Meta = isHeadStale ? new Map() : readMeta(page);
  const text = articleText(page);
  const body = text?.body ?? null;
  const jsonLd = isHeadStale ? NO_JSON_LD : readJsonLd(page, address);
  const openGraph = readOpenGraph(meta);
  const hEntry = readHEntry(page);
  const links = readTopicLinks(page, base, body).filter((link) => isTopic(link.topic));
  const area = readTitleArea(page, base, address, meta, text);
  const fallback = fallbackFacts(page, meta, body, area.headings[0] ?? null);
  const signals: (readonly [SignalName, PageFacts | null])[] = [
    ['json-ld', jsonLd.facts],
    ['open-graph', openGraph],
    ['h-entry', hEntry?.facts ?? null],
    ['article-time', isOneArticle(page, body) ? fallback : null],
  ];
  const topics: (readonly [TopicSignal, readonly Topic[]])[] = [
    ['json-ld', jsonLd.topics],
    ['article-tag', articleTags(meta)],
    ['rel-tag', [...(hEntry?.topics ?? []), ...links.filter((link) => link.isRelTag).map((link) => link.topic)]],
    ['topic-link', links.map((link) => link.topic)],
  ];
  // What a page says of itself as one post outweighs how it looks: a site's frame may call every page a blog.
  const isOnePost = jsonLd.facts !== null || publishedTime(meta) !== null;
  const isMany =
    !isOnePost && !jsonLd.isListing && showsManyPosts(page, base, address, { body, type: first(meta, 'og:type') });
  return {
    address,
    signals: signals.flatMap(([signal, facts]) => (facts === null ? [] : { signal, ...withinLimits(facts) })),
    topics: topics.flatMap(([from, found]) => {
      const kept = distinctTopics(found.filter(isTopic)).slice(0, MOST_TOPICS);
      return kept.length === 0 ? [] : { from, topics: kept };
    }),
    listing: isMany ? 'many-articles' : jsonLd.isListing && !isOnePost ? 'listing-type' : null,
    fallback: withinLimits(fallback),
    titleArea: isHeadStale ? { ...area, documentTitle: null } : area,
    topicLinks: links.slice(0, MOST_TOPICS).map((link) => ({ topic: link.topic, page: link.page })),
    feeds: readFeeds(page, base, address),
    wordCount: jsonLd.wordCount,
    words: text?.blocks.reduce((sum, block) => sum + countWords(writtenIn(block)), 0) ?? 0,
  };
}

/** `rel=canonical` (RFC 6596) when it is of the same site, else the page's own address. */
function identityOf(page: Document, url: string, base: string): Address | null {
  const own = webUrl(url);
  if (own === null) return null;
  for (const link of elementsIn(page, 'link[rel~="canonical"][href]')) {
    const canonical = webUrl(attributeOf(link, 'href'), base);
    // A canonical link to the site's root is a template's mistake, not another name of every post.
    if (canonical === null || !sameSite(own, canonical) || (canonical.pathname === '/' && own.pathname !== '/'))
      continue;
    canonical.protocol = own.protocol;
    // With `www.` or without: as the reader has it, for so the archive was added. A page for telephones has its own
    // host.
    if (!/^(?:m|mobile|amp)\./.test(own.hostname)) canonical.host = own.host;
    return normaliseAddress(canonical.href);
  }
  return normaliseAddress(url);
}

function withinLimits({ title, written, summary, language }: PageFacts): PageFacts {
  return {
    title: title && title.slice(0, LONGEST_TEXT),
    written: written?.slice(0, LONGEST_DATE) ?? null,
    summary: summary && summary.slice(0, LONGEST_TEXT),
    language: language?.slice(0, LONGEST_LANGUAGE) ?? null,
  };
}

/** Kept: a topic that is not the one which blog software gives to posts without any. */
function isTopic({ slug }: Topic): boolean {
  return !slug.startsWith('uncategori');
}
