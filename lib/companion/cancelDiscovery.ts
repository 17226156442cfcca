import type { ArchiveId } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import type { Parts } from './parts';

/**
 * Ends a discovery at the reader's wish, from any page of ours: the background sees it at its next errand. What was
 * found stays; what is under way is not stored any more.
 */
export async function cancelDiscovery({ store, now }: Pick<Parts, 'store' | 'now'>, archive: ArchiveId): Promise<void> {
  await store.discoveries.change(archive, (before) =>
    isUnderWay(before)
      ? { ...before, queue: [], seen: [], terms: [], undecided: [], state: { kind: 'cancelled' } }
      : before,
  );
  // From here on it is refreshed like any other.
  await store.archives.changeState(archive, (before) => ({ ...before, refreshedAt: before.refreshedAt ?? now() }));
}
