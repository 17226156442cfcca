import { newDiscovery } from '../archive/plan';
import type { Parts } from '../companion/parts';
import { followedSites, keepSites } from '../companion/sites';
import { holdsSite } from '../platform/permissions';
import { resumeWork } from './alarms';
import { lookAgainOn } from './lookAgain';

/**
 * After records came in from a file, a backup or another machine: what is followed since and was never read is
 * discovered, as far as the browser lets us. What it does not is discovered once it does.
 */
export async function answerBrought(parts: Parts): Promise<void> {
  const { store, now } = parts;
  await keepSites(store, now());
  const followed = await followedSites(store);
  for (const { id, refreshedAt, builtIn } of followed)
    // A built-in archive that nobody reads is only suggested.
    if (refreshedAt === null && (!builtIn || (await store.posts.countOf(id)) > 0))
      await store.discoveries.addIfNew(newDiscovery(id, now()));
  await resumeWork(parts);
  const held = await Promise.all(followed.map(async ({ id }) => ((await holdsSite(id)) ? [id] : [])));
  await lookAgainOn(...held.flat());
}
