import type { Travelling } from '../model/sync';

/**
 * So many removals, *and* more than this share of all of their kind, are not taken over without a question: a mistake
 * or a fault on one machine must not empty the others.
 */
const MANY = 20;
const SHARE = 0.1;

/**
 * The stores of which too much would go at once.
 *
 * @param going the records that would be deleted or removed here
 * @param live how many records of each store are there and not deleted
 */
export function guardedStores(
  going: readonly Pick<Travelling, 'store'>[],
  live: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { store } of going) counts.set(store, (counts.get(store) ?? 0) + 1);
  const isTooMuch = ([store, count]: readonly [string, number]): boolean =>
    count > MANY && count > SHARE * (live.get(store) ?? 0);
  return new Set([...counts].filter(isTooMuch).map(([store]) => store));
}
