import { latestOf, type Stamps } from './record';
import type { Stamp } from './stamp';

interface Kept {
  readonly updatedAt?: number;
  readonly deleted?: boolean;
  readonly stamps?: Stamps;
}

/**
 * A record that stands against a removal or a deletion: as it is, with a change that is later than both it and `at`,
 * and not deleted. What has stamps keeps the time at which the reader last changed it.
 *
 * @param at milliseconds since 1970
 */
export function renewedAfter(record: object, at: number, instance: string): object {
  const { updatedAt = 0, deleted, stamps = {} } = record as Kept;
  const ms = Math.max(at, updatedAt, latestOf(stamps)?.[0] ?? 0) + 1;
  const stamp: Stamp = [ms, 0, instance];
  const isDeletable = deleted !== undefined;
  // What has no deletion of its own is changed as a whole.
  const later = isDeletable && stamps['value'] === undefined ? { restored: stamp } : all(stamps, stamp);
  const isStamped = 'stamps' in record && Object.keys(later).length > 0;
  return {
    ...record,
    updatedAt: isStamped ? updatedAt : ms,
    ...(isDeletable && { deleted: false }),
    ...(isStamped && { stamps: { ...stamps, ...later } }),
  };
}

function all(stamps: Stamps, stamp: Stamp): Stamps {
  return Object.fromEntries(Object.keys(stamps).map((group) => [group, stamp]));
}
