/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). Not for secrets. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to `below` - 1. */
export function wholeBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}

export function oneOf<T>(random: Random, all: readonly T[]): T {
  const one = all[wholeBelow(random, all.length)];
  if (one === undefined) throw new RangeError('nothing to choose from');
  return one;
}
