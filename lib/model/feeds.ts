import type { Address } from './address';
import { speaksFor, type Archive } from './archive';
import { isRecent } from './clock';
import type { ProblemCode } from './problem';

/**
 * Feeds of one archive: sites with one for each category, author and post have hundreds, and the first tell the most.
 */
export const FEED_LIMIT = 10;
/** Milliseconds for which a feed that could not be read is left alone. */
const LOST_MS = 24 * 3_600_000;

const LOST: ReadonlySet<ProblemCode> = new Set([
  'not-found',
  'wrong-content',
  'unreadable',
  'too-large',
  'left-the-site',
]);

type Feeds = Pick<Archive, 'id' | 'announced' | 'feeds' | 'lostFeeds'>;

/** Those of an archive's feeds that may still speak for it: a home page can take back what it named. */
export function ownFeeds(archive: Feeds): Address[] {
  return archive.feeds.filter((url) => speaksFor(archive, url)).slice(0, FEED_LIMIT);
}

/** Those that could not be read, for a reader who asks for them all the same. */
export function feedsGivenUp(archive: Feeds): Address[] {
  return (archive.lostFeeds ?? []).map(({ url }) => url).filter((url) => speaksFor(archive, url));
}

/**
 * Those of the announced feeds that are worth a try: not known, not found wanting lately, and no more than there is
 * room for. Where that many were found wanting, as on a site that names another one on each page, none is.
 */
export function newFeeds(archive: Feeds, announced: readonly Address[], now: number): Address[] {
  const lost = lately(archive, now).map(({ url }) => url);
  const room = FEED_LIMIT - Math.max(ownFeeds(archive).length, lost.length);
  const known = new Set([...archive.feeds, ...lost]);
  const isNew = (url: Address): boolean => speaksFor(archive, url) && !known.has(url);
  return [...new Set(announced)].filter(isNew).slice(0, Math.max(0, room));
}

/** The archive after a feed of it was read well. */
export function withFeed<A extends Feeds>(archive: A, feed: Address): A {
  const feeds = ownFeeds(archive);
  if (archive.feeds.includes(feed) || feeds.length >= FEED_LIMIT || !speaksFor(archive, feed)) return archive;
  const lostFeeds = (archive.lostFeeds ?? []).filter(({ url }) => url !== feed);
  return { ...archive, feeds: [...feeds, feed], lostFeeds };
}

/** The archive after a feed could not be read, for a reason that does not pass by itself. */
export function withoutFeed<A extends Feeds>(archive: A, feed: Address, now: number): A {
  const others = lately(archive, now).filter(({ url }) => url !== feed);
  const feeds = archive.feeds.filter((url) => url !== feed);
  return { ...archive, feeds, lostFeeds: [{ url: feed, at: now }, ...others].slice(0, FEED_LIMIT) };
}

/**
 * Whether a feed that failed so is to be dropped. A network that is gone, or a site in trouble, says nothing of the
 * feed.
 */
export function isLost(code: ProblemCode): boolean {
  return LOST.has(code);
}

function lately({ lostFeeds = [] }: Feeds, now: number): NonNullable<Archive['lostFeeds']> {
  return lostFeeds.filter(({ at }) => isRecent(at, LOST_MS, now));
}
