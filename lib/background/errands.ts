import { feedErrand, pageErrand } from '../archive/pageErrands';
import type { Parts } from '../companion/parts';
import { normaliseAddress, type Address } from '../model/address';
import { contains, speaksFor, type Archive } from '../model/archive';
import type { Errand } from '../model/errand';
import { feedsGivenUp, newFeeds, ownFeeds } from '../model/feeds';
import type { PageEvidence, Recognition } from '../model/page';

/** At most this many topic pages are asked for one post: sites that tag everything must not cause a crawl. */
const TOPIC_PAGES = 12;
/** Feeds of one page that are tried while the archive has none. */
const PAGE_FEEDS = 4;
/** Requests of a refresh that finds nothing new. */
const MOST_REQUESTS = 2;

/**
 * What to read after a page was seen: the topic pages that a post links to, the listing itself, the archive's feeds.
 * Which these are its home page says; what another page announces is tried only while there is none.
 */
export function errandsFor(archive: Archive, evidence: PageEvidence, recognition: Recognition, now: number): Errand[] {
  const topics = evidence.topicLinks.map((link) => link.page).filter((page) => speaksFor(archive, page));
  // The topic pages come first: they carry the guide that the reader is waiting for.
  const pages =
    recognition.kind === 'post' ? topics.slice(0, TOPIC_PAGES).map((url) => pageErrand('topic', url, 1)) : [];
  const isList = recognition.kind === 'listing' && contains(archive.id, evidence.address);
  const list = isList ? [listErrand(archive, evidence.address)] : [];
  const known = ownFeeds(archive);
  const feeds = known.length > 0 ? known : newFeeds(archive, evidence.feeds, now).slice(0, PAGE_FEEDS);
  return distinct([...pages, ...list, ...feeds.map(feedErrand)]);
}

/**
 * The errands of a page without those that ask for something new, where the archive's pages have led to enough of it
 * today.
 */
export async function affordable(
  { store }: Pick<Parts, 'store'>,
  errands: readonly Errand[],
  mayAsk: (count: number) => Promise<boolean>,
): Promise<readonly Errand[]> {
  const known = await Promise.all(errands.map(async ({ url }) => (await store.fetches.get(url)) !== undefined));
  const fresh = known.filter((isKnown) => !isKnown).length;
  return fresh === 0 || (await mayAsk(fresh)) ? errands : errands.filter((_, at) => known[at]);
}

/**
 * What to read when the reader asks for everything anew: the archive's feeds, also those that could not be read lately,
 * its home page and its lists of the newest posts, its published guides.
 */
export function errandsToRefresh(archive: Archive, lists: readonly string[], guidePages: readonly Address[]): Errand[] {
  const guides = guidePages.filter((page) => speaksFor(archive, page)).map((url) => pageErrand('topic', url, 1));
  const feeds = [...ownFeeds(archive), ...feedsGivenUp(archive)].map(feedErrand);
  return distinct([...feeds, ...listErrands(archive, [archive.id, ...lists]), ...guides]);
}

/**
 * What to read to learn whether there is anything new: the first feed, then a list of the newest posts. Two requests at
 * most.
 */
export function errandsForNews(archive: Archive, lists: readonly string[]): Errand[] {
  const feeds = ownFeeds(archive).slice(0, 1).map(feedErrand);
  // A home page that lists nothing is worth no request where there is a feed; where there is none, it may name one.
  const pages = listErrands(archive, feeds.length > 0 ? lists : [archive.id, ...lists]);
  return distinct([...feeds, ...pages]).slice(0, MOST_REQUESTS);
}

function listErrands(archive: Archive, lists: readonly string[]): Errand[] {
  return lists.flatMap((url) => normaliseAddress(url) ?? []).map((url) => listErrand(archive, url));
}

function listErrand(archive: Archive, url: Address): Errand {
  return pageErrand(url === normaliseAddress(archive.id) ? 'home' : 'listing', url, 0);
}

function distinct(errands: readonly Errand[]): Errand[] {
  return [...new Map(errands.map((errand) => [errand.url, errand])).values()];
}
