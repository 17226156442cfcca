/**
 * What every record made by the reader carries, so that copies on two machines can be merged later.
 * A record is never removed: it is marked `deleted`, and the mark takes part in the merge like any other change.
 */
export interface Stamped {
  /** When the reader last changed it: milliseconds since 1970-01-01 UTC. */
  readonly updatedAt: number;
  readonly deleted: boolean;
}

/** Last writer wins; of two changes in the same millisecond the deletion wins, so that merging is commutative. */
export function newest<T extends Stamped>(a: T, b: T): T {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  return a.deleted ? a : b;
}
