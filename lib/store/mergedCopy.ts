import { canonicalJson } from '../model/record';
import { asItLay, isObject } from '../model/shape';
import type { StoreName } from './schema';
import { withSafePattern } from './sifting';
import { STORES, travellingStores } from './stores';

/** What the reader made that is not taken along: a post's text is read anew where it is opened. */
const STAYS: ReadonlySet<string> = new Set(['bodies']);

/** Whether the records of a store go from machine to machine, as the marks of what was removed do. */
export function isSynced(store: string): store is StoreName {
  return store === 'removals' || (!STAYS.has(store) && travellingStores().some((name) => name === store));
}

/**
 * Two copies of one record as one, by the rule of its store; `mine` is undefined where there is none here. Undefined
 * where the copy that came cannot be read, or is of a kind that this version does not know. A copy that cannot be read
 * here gives way to one that can.
 */
export function mergedCopy(store: string, mine: unknown, theirs: unknown): object | undefined {
  if (!isSynced(store)) return undefined;
  const facts = STORES[store];
  if (facts.owner !== 'reader') return undefined;
  const whole = facts.whole(theirs);
  const other = store === 'archives' ? withSafePattern(whole) : whole;
  if (!isObject(other)) return undefined;
  const own = mine === undefined ? undefined : facts.whole(mine);
  // As it came: a later version may know what was mended of it.
  if (!isObject(own)) return other === whole ? asItLay(other) : other;
  const merged = facts.merge(own as never, other as never);
  // The same object, so that what has not changed is not written.
  return canonicalJson(merged) === canonicalJson(mine) ? (mine as object) : merged;
}
