/**
 * What every record made by the reader carries, so that copies on two machines can be merged later. What the reader
 * takes away by itself is marked `deleted`, and the mark takes part in the merge like any other change; what goes with
 * its archive is removed, and leaves a mark elsewhere, see `Removal`.
 */
export interface Stamped {
  /** When the reader last changed it: milliseconds since 1970-01-01 UTC. */
  readonly updatedAt: number;
  readonly deleted: boolean;
}

/**
 * That a record was removed for good: all that is left of it. Whoever merges takes a copy of that record as removed
 * unless it was changed later than `at`; what is made anew afterwards is a new record.
 */
export interface Removal {
  /** A keyed hash of the record's store and key: nobody without the key can tell which record it was. */
  readonly mark: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Last writer wins; of two changes in the same millisecond the deletion wins, and of two values the later one by their
 * canonical JSON. A total order, so that merging by it is commutative, associative and idempotent: it must be all that
 * decides on the fields it is given.
 */
export function newest<T extends Stamped>(a: T, b: T): T {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  if (a.deleted !== b.deleted) return a.deleted ? a : b;
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

/** The same for marks of one record: the later removal counts. */
export function laterRemoval(a: Removal, b: Removal): Removal {
  return a.at >= b.at ? a : b;
}

/**
 * A value's JSON with the names of all objects sorted: the same on every machine, whatever the order of their making.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
