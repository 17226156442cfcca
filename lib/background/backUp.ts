import type { Parts } from '../companion/parts';
import { isRecent } from '../model/clock';

const DAY_MS = 86_400_000;

/**
 * A backup a day, on days on which something of the reader's has changed. What has lain in the bin for long goes only
 * after it: where the clock is wrong, that is nothing of the kind.
 */
export async function backUpDaily({ store, now }: Parts): Promise<void> {
  const last = await store.backups.lastAt();
  if (last !== null && isRecent(last, DAY_MS, now())) return;
  if (!(await store.isUntouched())) await store.backups.make('daily', { always: false });
  await store.bin.emptyOld();
}
