/**
 * When something was changed, by a hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks"):
 * milliseconds since 1970 as far as any machine's clock had come, a counter of the changes within the same
 * millisecond, and the copy of Waymark that changed it. No two changes of one record have the same stamp, and a change
 * made with another one in view is later than that, whatever the clocks say.
 */
export type Stamp = readonly [ms: number, counter: number, instance: string];

/** Below zero where `a` is earlier, above where it is later. What was never changed is earlier than any change. */
export function compareStamps(a: Stamp | undefined, b: Stamp | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] - b[1];
  return a[2] === b[2] ? 0 : a[2] < b[2] ? -1 : 1;
}

export function laterStamp<S extends Stamp | undefined>(a: S, b: S): S {
  return compareStamps(a, b) >= 0 ? a : b;
}

/** The stamp of a change that is made now, with a record in view whose latest stamp is this. */
export function stampAfter(latest: Stamp | undefined, now: number, instance: string): Stamp {
  return latest === undefined || latest[0] < now ? [now, 0, instance] : [latest[0], latest[1] + 1, instance];
}

export function isStamp(value: unknown): value is Stamp {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    Number.isFinite(value[0]) &&
    Number.isInteger(value[1]) &&
    typeof value[2] === 'string'
  );
}
