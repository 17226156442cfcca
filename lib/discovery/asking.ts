import type { FetchedText, FetchOptions } from '../archive/fetch';
import { within } from '../archive/reach';
import type { Robots } from '../archive/robots';
import type { Parts } from '../companion/parts';
import { normaliseAddress, type Address } from '../model/address';
import { speaksFor, type Archive, type ArchiveId } from '../model/archive';
import { areDated } from '../model/datedPosts';
import type { Discovery } from '../model/discovery';
import type { Errand } from '../model/errand';
import type { RequestReason } from '../model/request';
import type { FetchRecord } from '../store/schema';

const NONE_IN_HAND = { etag: null, lastModified: null };

/** What the reading of one errand works with. */
export interface Asking {
  readonly parts: Parts;
  readonly archive: Archive;
  /** As it was when the errand began. */
  readonly discovery: Pick<Discovery, 'generator' | 'terms' | 'sources' | 'phase'>;
  /** The archive's posts, as far as they are known. */
  readonly known: () => Promise<ReadonlySet<Address>>;
  readonly robots: () => Promise<Robots>;
  /** Whether texts of posts that come into hand are to be kept. */
  readonly wantsTexts: () => Promise<boolean>;
  /** What is asked for at this moment, for the reader to look up. */
  readonly why?: RequestReason;
  /** The copy in hand of what the errand asks for: when nothing is new there is nothing to read. */
  readonly inHand?: Pick<FetchRecord, 'url' | 'etag' | 'lastModified'> | null;
}

/** The discovery of an archive that is not being discovered: what is read is read by itself. */
export const NO_DISCOVERY: Asking['discovery'] = { generator: null, terms: [], sources: [], phase: 'sources' };

/** Whether the reader lets Waymark look through an archive's posts: see {@link Asking.wantsTexts}. */
export async function wantsTexts({ store }: Pick<Parts, 'store'>, archive: ArchiveId): Promise<boolean> {
  return (await store.settings.looking(archive)).at !== 'titles';
}

/**
 * Whether an archive dates its posts, by those that feeds, lists or their own pages tell of: of a sitemap's pages
 * nobody knows more than that they are there.
 */
export async function datesPosts({ store }: Pick<Parts, 'store'>, archive: ArchiveId): Promise<boolean> {
  const told = (await store.posts.ofArchive(archive)).filter(({ accounts }) =>
    accounts.some(({ source }) => source !== 'sitemap' && source !== 'link'),
  );
  return areDated(told.filter(({ date }) => date !== null).length, told.length);
}

/**
 * Whether an errand may be done at all: feeds and pages tell of posts, topics and guides, so only those that speak for
 * the archive are read.
 */
export function isOwnErrand(archive: Pick<Archive, 'id' | 'announced'>, errand: Errand): boolean {
  if (errand.kind === 'feed') return speaksFor(archive, errand.feed);
  return errand.kind !== 'page' || speaksFor(archive, errand.url);
}

/**
 * Reads an address of the archive's own origin: the only one that discovery may ask, so that no page can lead it to
 * another host, to this machine or into the reader's network. Null when the copy in hand is still good. @throws Problem
 */
export async function ask(
  { parts, archive, inHand, why }: Asking,
  url: string,
  options: Partial<FetchOptions> = {},
): Promise<FetchedText | null> {
  const { etag, lastModified } = inHand?.url === normaliseAddress(url) ? inHand : NONE_IN_HAND;
  const allowed = within(archive.id);
  const fetched = await parts.fetchText(url as Address, {
    ...(why && { why }),
    isLedAway: wasLedAway(archive, url),
    ...options,
    etag,
    lastModified,
    allowed,
  });
  return fetched.kind === 'text' ? fetched : null;
}

/**
 * Whether an address led to another site when it was asked last. That outlasts the background: each new one would ask
 * twice at each refresh, only to find that out again.
 */
function wasLedAway(archive: Archive, url: string): boolean {
  const { problem } = archive;
  return problem?.code === 'left-the-site' && problem.address === normaliseAddress(url);
}

/**
 * The same of what nobody asked us to read, if robots.txt lets programs read it; null when it does not. @throws Problem
 */
export async function askAsCrawler(
  asking: Asking,
  url: string,
  options: Partial<FetchOptions> = {},
): Promise<FetchedText | null> {
  const robots = await asking.robots();
  if (!robots.allows(new URL(url))) return null;
  return ask(asking, url, options);
}
