/** Of all pages and workers of this machine one syncs, or changes what a sync remembers, at a time. */
export const SYNC_LOCK = 'waymark-sync';

/** Waits for a sync that is under way: it would put what it remembers in the place of what is changed meanwhile. */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  return (await navigator.locks.request(SYNC_LOCK, work)) as T;
}
