import { generatorOf, usualPlaces } from '../archive/places';
import { normaliseAddress, type Address } from '../model/address';
import type { Archive, ArchiveId } from '../model/archive';
import { asProblem, Problem, type ProblemCode } from '../model/problem';
import type { Errand } from '../model/reader';
import { runOnSites } from '../platform/contentScripts';
import { giveBackSite } from '../platform/permissions';
import type { Store } from '../store/open';
import { learn } from './learn';
import type { Parts } from './parts';

/**
 * Adds a site that the reader has granted, and reads what it publishes: its own page, and the feeds that page announces or
 * that such sites usually have. Throws a `Problem` when the site's own page cannot be read; then nothing is added.
 */
export async function addSite(parts: Parts, id: ArchiveId): Promise<void> {
  const home = normaliseAddress(id);
  if (home === null) throw new Problem('not-allowed', id);
  const archive = newArchive(id, parts.now());
  const { origin } = new URL(id);
  const fetched = await parts.fetchText(home, { allowed: (url) => url.origin === origin });
  if (fetched.kind !== 'text') throw new Problem('unreadable', id);
  const page = await parts.readDocument({ html: fetched.text, address: home, url: fetched.url, archive, readAt: parts.now() });
  await parts.store.archives.add(archive);
  await syncSites(parts.store);
  const announced = page.feeds.map((url): Errand => ({ kind: 'feed', url }));
  const errands: Errand[] = [{ kind: 'page', url: home }, ...announced];
  await learn(parts, archive, announced.length > 0 ? errands : [...errands, ...(await usualFeed(parts, archive))]);
}

/** The first of the usual places that holds a feed. A place without one is no problem of the archive's. */
async function usualFeed(parts: Parts, archive: Archive): Promise<Errand[]> {
  for (const url of usualPlaces(generatorOf(null, archive.id), archive.id).feeds) {
    const address = normaliseAddress(url);
    if (address !== null && (await answers(parts, address)) === null) return [{ kind: 'feed', url: address }];
  }
  return [];
}

async function answers(parts: Parts, address: Address): Promise<ProblemCode | null> {
  try {
    await parts.fetchText(address, { allowed: (url) => url.origin === new URL(address).origin, accept: ['xml', 'json'] });
    return null;
  } catch (thrown) {
    return asProblem(thrown).code;
  }
}

/** Removes an archive; a site that no other archive needs is given back. */
export async function removeSite(store: Store, id: ArchiveId, options: { readonly keepReaderData: boolean }, now: number): Promise<void> {
  await store.archives.remove(id, options, now);
  const { origin } = new URL(id);
  const others = (await store.archives.all()).filter((archive) => new URL(archive.id).origin === origin);
  if (others.length === 0) await giveBackSite(origin);
  await syncSites(store);
}

/** Lets the content script run on the sites that were added, and on no others. */
export async function syncSites(store: Store): Promise<void> {
  const added = (await store.archives.all()).filter((archive) => !archive.builtIn);
  await runOnSites(added.map((archive) => new URL(archive.id).origin));
}

function newArchive(id: ArchiveId, now: number): Archive {
  const { host, pathname } = new URL(id);
  return {
    id,
    name: `${host}${pathname === '/' ? '' : pathname}`,
    builtIn: false,
    postPattern: null,
    feeds: [],
    refreshedAt: null,
    problem: null,
    updatedAt: now,
    deleted: false,
  };
}
