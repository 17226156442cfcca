import type { FetchedText, FetchOptions } from '../../archive/fetch';
import { within } from '../../archive/reach';
import type { Robots } from '../../archive/robots';
import type { Address } from '../../model/address';
import type { Archive } from '../../model/archive';
import type { Discovery } from '../../model/discovery';
import { Problem } from '../../model/problem';
import type { Parts } from '../parts';

/** What the reading of one errand works with. */
export interface Asking {
  readonly parts: Parts;
  readonly archive: Archive;
  /** As it was when the errand began. */
  readonly discovery: Discovery;
  /** The archive's posts, as far as they are known. */
  readonly known: ReadonlySet<Address>;
  readonly robots: () => Promise<Robots>;
}

/**
 * Reads an address of the archive's own origin: the only one that discovery may ask, so that no page can lead it to
 * another host, to this machine or into the reader's network. @throws Problem
 */
export async function ask({ parts, archive }: Asking, url: string, options: Partial<FetchOptions> = {}): Promise<FetchedText> {
  const fetched = await parts.fetchText(url as Address, { ...options, allowed: within(archive.id) });
  if (fetched.kind !== 'text') throw new Problem('unreadable', url);
  return fetched;
}

/** The same of what nobody asked us to read, if robots.txt lets programs read it; null when it does not. @throws Problem */
export async function askAsCrawler(asking: Asking, url: string, options: Partial<FetchOptions> = {}): Promise<FetchedText | null> {
  const robots = await asking.robots();
  if (!robots.allows(new URL(url))) return null;
  return ask(asking, url, options);
}
