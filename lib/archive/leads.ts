import { normaliseAddress, webUrl, type Address } from '../model/address';
import { contains, type ArchiveId, type NamedPage } from '../model/archive';
import type { PageLeads } from '../model/pageReading';
import { saysStartHere } from '../model/startHere';
import { LONGEST_NAME, oneLine } from '../model/text';
import { isTopicAddress, topicSlugOf } from './topicPath';

/** Links of one page that are looked at. */
const LINK_LIMIT = 5_000;
const TOPIC_LIMIT = 300;
const LISTING_LIMIT = 12;
const GENERATOR_LENGTH = 200;
/** How site generators and their authors call the page that lists all posts. */
const LISTING_NAMES = [
  'archives? posts? blog articles? essays? notes? writings? entries news journal log all all-posts stories',
  'archiv artikel beitraege',
  'archivo articulos',
].flatMap((names) => names.split(' '));
const LISTING_NAME = new RegExp(`^(?:${LISTING_NAMES.join('|')})(?:\\.x?html?)?$`, 'i');

/**
 * What a page leads to besides its posts and feeds: pages of topics, lists of posts, and the interface of WordPress.
 */
export function readLeads(page: Document, url: string, archive: ArchiveId): PageLeads {
  const base = webUrl(page.querySelector('base[href]')?.getAttribute('href') ?? '', url)?.href ?? url;
  const { origin } = new URL(archive);
  const topics = new Map<string, Address>();
  const listings = new Set<Address>();
  let startHere: NamedPage | null = null;
  for (const link of [...page.querySelectorAll('a[href]')].slice(0, LINK_LIMIT)) {
    const address = normaliseAddress(link.getAttribute('href') ?? '', base);
    if (address === null || address === normaliseAddress(archive)) continue;
    const target = new URL(address);
    if (target.origin !== origin) continue;
    startHere ??= startingPage(link, address);
    const slug = topicSlugOf(target);
    if (slug !== null) {
      if (isFirstPage(target) && !topics.has(target.pathname)) topics.set(target.pathname, address);
    } else if (contains(archive, address) && (isTopicAddress(target) || isListingName(target, archive))) {
      listings.add(address);
    }
  }
  return {
    topics: withinFirst([...topics.values()], archive).slice(0, TOPIC_LIMIT),
    listings: [...listings].slice(0, LISTING_LIMIT),
    wordpress: wordpressOf(page, base, archive),
    generator:
      page.querySelector('meta[name="generator" i]')?.getAttribute('content')?.slice(0, GENERATOR_LENGTH) ?? null,
    siteName:
      page
        .querySelector('meta[property="og:site_name" i]')
        ?.getAttribute('content')
        ?.trim()
        .slice(0, GENERATOR_LENGTH) || null,
    startHere,
  };
}

/** A link that by its words leads to where new readers should start. */
function startingPage(link: Element, url: Address): NamedPage | null {
  const title = oneLine(link.textContent);
  return title.length <= LONGEST_NAME && saysStartHere(title) ? { title, url } : null;
}

function withinFirst(addresses: readonly Address[], archive: ArchiveId): Address[] {
  const isWithin = (address: Address): boolean => contains(archive, address);
  return [...addresses.filter(isWithin), ...addresses.filter((address) => !isWithin(address))];
}

/** `/tags/go/page/2` is found from its first page. */
function isFirstPage({ pathname }: URL): boolean {
  return !/\/(?:page|p|seite)\/?\d+\/?$|\/feed\/?$/i.test(pathname);
}

/** A list of posts lies near the archive's root: deeper, such a word is a post's. */
function isListingName({ pathname, search }: URL, archive: ArchiveId): boolean {
  const own = pathname.slice(new URL(archive).pathname.replace(/\/$/, '').length).split('/').filter(Boolean);
  return search === '' && own.length > 0 && own.length <= 2 && LISTING_NAME.test(own.at(-1) ?? '');
}

/**
 * The root of the REST API as pages announce it (WordPress REST API Handbook, "Discovery"). Only on the archive's own
 * host.
 */
function wordpressOf(page: Document, base: string, archive: ArchiveId): string | null {
  const root = webUrl(page.querySelector('link[rel="https://api.w.org/"]')?.getAttribute('href') ?? '', base);
  const isAnnounced = page.querySelector('link[rel="https://api.w.org/"][href]') !== null;
  return isAnnounced && root !== null && root.origin === new URL(archive).origin ? root.href : null;
}
