import { webUrl } from '../model/address';
import type { Archive, ArchiveId } from '../model/archive';
import { siteOf } from '../model/syncStorage';
import { runOnSites } from '../platform/contentScripts';
import { giveBackSites } from '../platform/permissions';
import { addingsUnderWay } from '../session/addingHere';
import { askedSites } from '../session/askedSites';
import type { Store } from '../store/open';
import { forgetSession } from './forgetSession';

/**
 * The one list of what needs a site: the archives, the storage of syncing, and what the reader is adding, setting up or
 * bringing in. Other sites are given back.
 */
export async function neededSites(store: Store, now: number): Promise<string[]> {
  const addings = (await addingsUnderWay(now)).map(({ asked }) => asked);
  const asked = await askedSites(now);
  const storage = (await store.syncing.setUp())?.account;
  // Last: an adding ends when its archive is stored, and so does each of the others.
  return [
    ...addings,
    ...asked,
    ...(storage === undefined ? [] : [siteOf(storage)]),
    ...(await followedSites(store)).map(({ id }) => id),
  ];
}

/**
 * The archives, without a record whose id is no address: it is damaged, names no site, and takes nothing from the
 * others.
 */
export async function followedSites(store: Store): Promise<Archive[]> {
  return (await store.archives.all()).filter(({ id }) => webUrl(id) !== null);
}

/**
 * Gives back every site that nothing needs: one whose archive was removed or could not be added, and what was left over
 * where the worker died or a tab was closed in between.
 */
export async function giveBackUnneeded(store: Store, now: number): Promise<void> {
  await giveBackSites(() => neededSites(store, now));
}

/** Removes an archive; a site that nothing else needs is given back. */
export async function removeSite(
  store: Store,
  id: ArchiveId,
  options: { readonly keepReaderData: boolean },
  now: number,
): Promise<void> {
  await store.archives.remove(id, options, now);
  if (!options.keepReaderData) await forgetSession(store, id);
  await giveBackUnneeded(store, now);
  await syncSites(store);
}

/** Lets the content script run on the sites that were added, and on no others. */
export function syncSites(store: Store): Promise<void> {
  return runOnSites(async () => (await followedSites(store)).flatMap(({ id, builtIn }) => (builtIn ? [] : [id])));
}

/** What the browser holds for us, made to agree with what the store says: at every start, and now and then. */
export async function keepSites(store: Store, now: number): Promise<void> {
  await giveBackUnneeded(store, now);
  await syncSites(store);
}
