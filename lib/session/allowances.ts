import { spentAfter, type Spending, type Spent } from '../model/allowance';
import type { ArchiveId } from '../model/archive';
import { sessionRecords } from './records';

const spendings = sessionRecords<ArchiveId, Spent>('spent');

/** What holds where `storage.session` has no room. */
const inMemory = new Map<ArchiveId, Spent>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Takes something off what the pages of an archive may make us keep today. False, and nothing taken, when it is more
 * than is left. In `storage.session`: a page that waits until the worker sleeps begins no new day. Never rejects.
 */
export function spend(archive: ArchiveId, more: Partial<Spending>, now: number): Promise<boolean> {
  // One after the other: two tabs must not both take the last of it.
  const mine = last.then(() => take(archive, more, now));
  last = mine;
  return mine;
}

async function take(archive: ArchiveId, more: Partial<Spending>, now: number): Promise<boolean> {
  const before = await spendings.get(archive).then(
    (stored) => stored ?? inMemory.get(archive),
    () => inMemory.get(archive),
  );
  const after = spentAfter(before, more, now);
  if (after === null) return false;
  inMemory.set(archive, after);
  // Where the session is full, it is kept in memory.
  await spendings.set(archive, after).catch(() => undefined);
  return true;
}
