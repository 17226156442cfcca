import { stampsSeen, type Noted } from '../model/note';
import type { ReadingRound } from '../model/reading';
import { latestOf, type Stamps } from '../model/record';
import { isRemovedBy } from '../model/removed';
import { renewedAfter } from '../model/renewed';
import { laterStamp, type Stamp } from '../model/stamp';
import { stampFor } from './instance';
import type { StoreName } from './schema';
import { mergedRecords } from './sifting';

/** By whom and when a file is brought in. */
export interface Bringing {
  readonly instance: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What is stored of a record that comes in beside what is here. What was removed for good comes back by that: whoever
 * brings a file in wants what is in it. What is marked as deleted here stays so.
 *
 * @param removedAt when the record was removed for good on a machine that this one has heard of; null where it was not
 */
export function broughtBeside(
  store: StoreName,
  before: object | undefined,
  record: object,
  { removedAt, instance }: Pick<Bringing, 'instance'> & { readonly removedAt: number | null },
): object {
  const both = before === undefined ? record : (mergedRecords(store, before, record) as object);
  return removedAt !== null && isRemovedBy(both, { at: removedAt }) ? renewedAfter(both, removedAt, instance) : both;
}

interface Stamped extends Partial<Noted> {
  readonly deleted?: boolean;
  readonly stamps?: Stamps;
}

/**
 * What is stored of a record that takes the place of the one that is here: its fields, as a change that is made now.
 * Copies on other machines, which know of what is here, follow it instead of bringing that back.
 */
export function broughtInstead(store: StoreName, before: object, record: object, { instance, now }: Bringing): object {
  const [here, wanted] = [before as Stamped, record as Stamped];
  const stamps = { ...here.stamps, ...wanted.stamps };
  const latest = laterStamp(latestOf(here.stamps ?? {}), latestOf(wanted.stamps ?? {}));
  const stamp = stampFor(latest && { stamps: { latest } }, now, instance);
  // How a day went only grows.
  if (Object.keys(stamps).length === 0 && store !== 'settings') return mergedRecords(store, before, record) as object;
  const groups = new Set([...Object.keys(stamps), ...(store === 'settings' ? ['value'] : [])]);
  const isDeleted = wanted.deleted === true && store !== 'settings';
  if (!isDeleted) groups.delete('deleted');
  else groups.add('deleted');
  if (groups.size === 0) groups.add('restored');
  const changed = {
    ...record,
    ...(store === 'readings' && { ...inRound(before as ReadingRound, record as ReadingRound, stamp) }),
    ...(wanted.note !== undefined && { seen: [...stampsSeen(here as never), ...stampsSeen(wanted as never), stamp] }),
    stamps: { ...stamps, ...Object.fromEntries([...groups].map((group) => [group, stamp])) },
  };
  return mergedRecords(store, before, changed) as object;
}

/** No round is dropped: figures of an earlier one stand in the latest, from which they begin anew. */
function inRound(here: ReadingRound, wanted: ReadingRound, epoch: Stamp): Pick<ReadingRound, 'round' | 'epoch'> {
  return { round: Math.max(here.round, wanted.round), epoch };
}
