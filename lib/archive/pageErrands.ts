import { normaliseAddress } from '../model/address';
import type { Archive } from '../model/archive';
import type { DiscoveryErrand } from '../model/discovery';
import type { PageReading } from '../model/reader';
import { generatorOf, usualPlaces } from './places';
import { wordpressAddress } from './wordpress';

/** Formats of one feed and feeds of its parts: the first ones are the archive's own. */
const FEED_LIMIT = 4;
/** Pages of one list. */
const LIST_PAGE_LIMIT = 60;
/** Links followed from the home page to a list. */
const DEPTH_LIMIT = 2;
/** Links to topics from one post's page. */
const POST_TOPIC_LIMIT = 12;

type PageErrand = Extract<DiscoveryErrand, { kind: 'page' }>;

/** What to ask after a page was read: feeds and interfaces it announces, its next page, and the lists it leads to. */
export function errandsOfPage(archive: Pick<Archive, 'id'>, errand: PageErrand, reading: PageReading): DiscoveryErrand[] {
  const { leads, next } = reading;
  const list = errand.role === 'home' ? 'listing' : errand.role;
  const pages: DiscoveryErrand[] = [];
  if (errand.role !== 'post' && next !== null && errand.page < LIST_PAGE_LIMIT) {
    pages.push({ kind: 'page', role: list, url: next, page: errand.page + 1, depth: errand.depth, failed: 0 });
  }
  if (errand.role === 'post') {
    const topics = reading.evidence?.topicLinks.map((link) => link.page) ?? [];
    return topics.slice(0, POST_TOPIC_LIMIT).map((url) => pageErrand('topic', url, errand.depth + 1));
  }
  if (errand.depth < DEPTH_LIMIT) {
    pages.push(...leads.listings.map((url) => pageErrand('listing', url, errand.depth + 1)));
    pages.push(...leads.topics.map((url) => pageErrand('topic', url, errand.depth + 1)));
  }
  return errand.role === 'home' ? [...interfaces(archive, reading), ...pages] : pages;
}

export function pageErrand(role: PageErrand['role'], url: string, depth: number): DiscoveryErrand {
  return { kind: 'page', role, url, page: 1, depth, failed: 0 };
}

/** The archive's feeds and its REST interface: announced by its home page, or where such sites have them. */
function interfaces(archive: Pick<Archive, 'id'>, { feeds, leads }: PageReading): DiscoveryErrand[] {
  const { origin } = new URL(archive.id);
  const generator = generatorOf(leads.generator, archive.id);
  const announced = feeds.filter((feed) => new URL(feed).origin === origin).slice(0, FEED_LIMIT);
  const usual = announced.length > 0 ? [] : usualPlaces(generator, archive.id).feeds;
  const root = leads.wordpress ?? (generator === 'wordpress' ? `${archive.id}/wp-json/` : null);
  return [
    ...announced.map((url): DiscoveryErrand => ({ kind: 'feed', from: 'announced', url, feed: url, page: 1, failed: 0 })),
    ...usual.flatMap((url): DiscoveryErrand[] => {
      const feed = normaliseAddress(url);
      return feed === null ? [] : [{ kind: 'feed', from: 'usual', url, feed, page: 1, failed: 0 }];
    }),
    ...(root === null ? [] : wordpressErrand(root, 'tags', 1)),
  ];
}

/** One page of a REST collection. None when the root is no address. */
export function wordpressErrand(root: string, collection: 'tags' | 'categories' | 'posts', page: number): DiscoveryErrand[] {
  const url = wordpressAddress(root, collection, page);
  return url === null ? [] : [{ kind: 'wordpress', root, collection, page, url, failed: 0 }];
}
