import type { ArchiveId } from '../model/archive';
import { runOnSites } from '../platform/contentScripts';
import { forgetSessionOf } from '../platform/forgetSession';
import { giveBackSite } from '../platform/permissions';
import type { Store } from '../store/open';

/** Gives a site back that no archive needs. */
export async function giveBackUnused(store: Store, origin: string): Promise<void> {
  const others = (await store.archives.all()).filter((archive) => new URL(archive.id).origin === origin);
  if (others.length === 0) await giveBackSite(origin);
}

/** Removes an archive; a site that no other archive needs is given back. */
export async function removeSite(store: Store, id: ArchiveId, options: { readonly keepReaderData: boolean }, now: number): Promise<void> {
  await store.archives.remove(id, options, now);
  if (!options.keepReaderData) await forgetSessionOf(id);
  await giveBackUnused(store, new URL(id).origin);
  await syncSites(store);
}

/** Lets the content script run on the sites that were added, and on no others. */
export async function syncSites(store: Store): Promise<void> {
  const added = (await store.archives.all()).filter((archive) => !archive.builtIn);
  await runOnSites(added.map((archive) => new URL(archive.id).origin));
}
