import { latestOf, type Stamps } from '../model/record';
import type { Stamp } from '../model/stamp';

interface Kept {
  readonly updatedAt?: number;
  readonly deleted?: boolean;
  readonly stamps?: Stamps;
}

/**
 * A record that stands against a removal or a deletion: as it is, with a change that is later than both it and `at`,
 * and not deleted.
 *
 * @param at milliseconds since 1970
 */
export function renewedAfter(record: object, at: number, instance: string): object {
  const { updatedAt = 0, deleted, stamps } = record as Kept;
  const latest = stamps === undefined ? undefined : latestOf(stamps);
  const ms = Math.max(at, updatedAt, latest?.[0] ?? 0) + 1;
  const stamp: Stamp = [ms, 0, instance];
  const isDeletable = deleted !== undefined;
  // What has no deletion of its own is changed as a whole.
  const later = isDeletable && stamps?.['value'] === undefined ? { restored: stamp } : all(stamps ?? {}, stamp);
  return {
    ...record,
    updatedAt: ms,
    ...(isDeletable && { deleted: false }),
    ...(stamps !== undefined && { stamps: { ...stamps, ...later } }),
  };
}

function all(stamps: Stamps, stamp: Stamp): Stamps {
  return Object.fromEntries(Object.keys(stamps).map((group) => [group, stamp]));
}
