import { latestOf, type Removal, type Stamps } from './record';
import { isObject } from './shape';

/** When a record was last changed, as removals know it: milliseconds since 1970. */
function changedAt(record: object): number {
  const { updatedAt = 0, stamps = {} } = record as { readonly updatedAt?: number; readonly stamps?: Stamps };
  return latestOf(stamps)?.[0] ?? updatedAt;
}

/**
 * Whether a removal takes a record along: not one that was changed later, on a machine that did not know of it. Its
 * stamps decide where it has any; when it was written last may go back where copies are merged.
 */
export function isRemovedBy(record: object, { at }: Pick<Removal, 'at'>): boolean {
  return changedAt(record) <= at;
}

/**
 * When a record that is removed now counts as removed: not before its last change, which another machine may have made
 * by a clock that is ahead. Else all that have a copy would keep it, and this machine alone would not.
 */
export function removalTime(record: unknown, now: number): number {
  return isObject(record) ? Math.max(now, changedAt(record)) : now;
}
