import { newDiscovery } from '../archive/plan';
import type { Parts } from '../companion/parts';
import { resumeDiscovery } from '../discovery/discover';
import type { ArchiveId } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import { noting } from '../session/problemLog';

/**
 * Goes on with every discovery that is under way: after the worker died, after the browser was closed, after a pause.
 * Each goes its own way, so that one broken archive delays no other. One whose site may not be read waits until it may.
 * Returns how many go on.
 */
export async function resumeDiscoveries(
  parts: Parts,
  isAllowed: (origin: string) => Promise<boolean>,
): Promise<number> {
  const underWay = (await parts.store.discoveries.all()).filter(isUnderWay);
  const allowed = await Promise.all(underWay.map(({ archive }) => isAllowed(archive)));
  const left = underWay.filter((_, at) => allowed[at]);
  // What stops one for a while is in its record; what the store refuses is noted, and the next alarm tries again.
  for (const { archive } of left) resumeDiscovery(parts, archive).catch(noting('discovery'));
  return left.length;
}

/** Discovers an archive anew, or for the first time. What is known stays, and is added to. */
export async function discoverAgain(parts: Parts, archive: ArchiveId): Promise<void> {
  await parts.store.discoveries.put(newDiscovery(archive, parts.now()));
  resumeDiscovery(parts, archive).catch(noting('discovery'));
}

/**
 * Discovers an archive that never was: the built-in one, which nobody adds, when it is first visited. False when there
 * is nothing to begin.
 */
export async function discoverOnce(parts: Parts, archive: ArchiveId): Promise<boolean> {
  const begun = await parts.store.discoveries.addIfNew(newDiscovery(archive, parts.now()));
  if (begun) resumeDiscovery(parts, archive).catch(noting('discovery'));
  return begun;
}
