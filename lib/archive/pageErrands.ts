import { normaliseAddress, type Address } from '../model/address';
import { contains, speaksFor, type Archive } from '../model/archive';
import type { Errand } from '../model/errand';
import type { PageReading } from '../model/pageReading';
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

/** Addresses outside of an archive's base path that its home page can make its own. */
const ANNOUNCED_LIMIT = 200;

type PageErrand = Extract<Errand, { kind: 'page' }>;
type Speaker = Pick<Archive, 'id' | 'announced'>;

/** What to ask after a page was read: feeds and interfaces it announces, its next page, and the lists it leads to. */
export function errandsOfPage(archive: Speaker, errand: PageErrand, reading: PageReading): Errand[] {
  const { leads, next } = reading;
  const list = errand.role === 'home' ? 'listing' : errand.role;
  const pages: Errand[] = [];
  if (errand.role !== 'post' && next !== null && errand.page < LIST_PAGE_LIMIT) {
    pages.push({ kind: 'page', role: list, url: next, page: errand.page + 1, depth: errand.depth, failed: 0 });
  }
  if (errand.role === 'post') {
    const linked = reading.evidence?.topicLinks.map((link) => link.page) ?? [];
    const topics = linked.filter((page) => speaksFor(archive, page));
    return topics.slice(0, POST_TOPIC_LIMIT).map((url) => pageErrand('topic', url, errand.depth + 1));
  }
  if (errand.depth < DEPTH_LIMIT) {
    pages.push(...leads.listings.map((url) => pageErrand('listing', url, errand.depth + 1)));
    const topics = errand.role === 'home' ? leads.topics : leads.topics.filter((page) => speaksFor(archive, page));
    pages.push(...topics.map((url) => pageErrand('topic', url, errand.depth + 1)));
  }
  return errand.role === 'home' ? [...interfaces(archive, reading), ...pages] : pages;
}

/** What an archive's home page names as its own outside of the base path: its feeds, and the pages of its topics. */
export function announcedBy(archive: Pick<Archive, 'id'>, reading: PageReading): Address[] {
  const { origin } = new URL(archive.id);
  const feeds = [...reading.feeds, ...usualPlaces(generatorOf(reading.leads.generator, archive.id), archive.id).feeds];
  const named = [...feeds, ...reading.leads.topics].flatMap((url) => normaliseAddress(url) ?? []);
  const outside = named.filter((url) => new URL(url).origin === origin && !contains(archive.id, url));
  return [...new Set(outside)].slice(0, ANNOUNCED_LIMIT);
}

export function feedErrand(url: Address): Errand {
  return { kind: 'feed', from: 'announced', url, feed: url, page: 1, failed: 0 };
}

export function pageErrand(role: PageErrand['role'], url: string, depth: number): Errand {
  return { kind: 'page', role, url, page: 1, depth, failed: 0 };
}

/** The archive's feeds and its REST interface: announced by its home page, or where such sites have them. */
function interfaces(archive: Pick<Archive, 'id'>, { feeds, leads }: PageReading): Errand[] {
  const { origin } = new URL(archive.id);
  const generator = generatorOf(leads.generator, archive.id);
  const announced = feeds.filter((feed) => new URL(feed).origin === origin).slice(0, FEED_LIMIT);
  const usual = announced.length > 0 ? [] : usualPlaces(generator, archive.id).feeds;
  const root = leads.wordpress ?? (generator === 'wordpress' ? `${archive.id}/wp-json/` : null);
  return [
    ...announced.map(feedErrand),
    ...usual.flatMap((url): Errand[] => {
      const feed = normaliseAddress(url);
      return feed === null ? [] : [{ kind: 'feed', from: 'usual', url, feed, page: 1, failed: 0 }];
    }),
    ...(root === null ? [] : wordpressErrand(root, 'tags', 1)),
  ];
}

/** One page of a REST collection. None when the root is no address. */
export function wordpressErrand(root: string, collection: 'tags' | 'categories' | 'posts', page: number): Errand[] {
  const url = wordpressAddress(root, collection, page);
  return url === null ? [] : [{ kind: 'wordpress', root, collection, page, url, failed: 0 }];
}
