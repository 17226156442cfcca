import { normaliseAddress, type Address } from '../model/address';
import { attributeOf } from './attributeOf';
import { elementsIn } from './elementsIn';

const FEED_TYPE = /^\s*(?:application\/(?:(?:atom|rss|rdf)\+xml|(?:feed\+)?json)|text\/xml)\s*(?:;|$)/i;
const COMMENTS = /[ck]omment/i;
const MOST_FEEDS = 10;

/** The feeds that a page announces by `<link rel=alternate>`, without those of comments. */
export function readFeeds(page: Document, base: string, address: Address): Address[] {
  const feeds = new Set<Address>();
  for (const link of elementsIn(page, 'link[rel~="alternate"][href]')) {
    const feed = normaliseAddress(attributeOf(link, 'href'), base);
    if (feed === null || feed === address || !FEED_TYPE.test(attributeOf(link, 'type'))) continue;
    const isOfComments = COMMENTS.test(attributeOf(link, 'title')) || COMMENTS.test(new URL(feed).pathname);
    // WordPress announces its REST documents by the same type as JSON feeds.
    if (!isOfComments && !feed.includes('/wp-json/')) feeds.add(feed);
  }
  return [...feeds].slice(0, MOST_FEEDS);
}
