import { laterRemoval, latestOf, type Removal, type Stamps } from '../model/record';
import { renewedAfter } from '../model/renewed';
import { nameOf, type Held, type Replica, type SyncMemory, type Taking, type Travelling } from '../model/sync';
import { mergedCopy } from '../store/mergedCopy';
import { isDeleted, removalsIn } from './judge';

/**
 * Does what the reader has said of removals that waited: takes them over, or keeps the records, here and by that on all
 * machines.
 */
export async function answerHeld(replica: Replica, answer: 'remove' | 'keep'): Promise<void> {
  const memory = await replica.memory();
  if (memory === null || memory.held.length === 0) return;
  const records = await replica.records();
  const held = withLatest(memory.held, removalsIn(records));
  const after: SyncMemory = { ...memory, held: [] };
  const taking = answer === 'remove' ? removed(held) : kept(records, held, memory.incarnation);
  await replica.take({ ...taking, posts: [] }, after, await replica.covered());
}

/**
 * Has back what went here because the reader had removed it on another machine: here, and by that on all of them. What
 * was made anew since stays as it is.
 */
export async function undoTold(replica: Replica, by: string): Promise<void> {
  const memory = await replica.memory();
  const one = memory?.told?.find((told) => told.by === by);
  if (memory === null || one === undefined) return;
  const here = new Set((await replica.records()).map(nameOf));
  const records = one.records
    .filter((record) => !here.has(nameOf(record)))
    .map(({ store, key, record }) => ({
      store,
      key,
      record: renewedAfter(record, one.removedAt, memory.incarnation),
    }));
  await replica.take({ records, gone: [], posts: one.posts }, without(memory, by), await replica.covered());
}

/** The reader has seen it: nothing of what went is kept any more. */
export async function dismissTold(replica: Replica, by: string): Promise<void> {
  const memory = await replica.memory();
  if (memory !== null) await replica.remember(without(memory, by));
}

function without(memory: SyncMemory, by: string): SyncMemory {
  return { ...memory, told: memory.told?.filter((told) => told.by !== by) ?? [] };
}

function removed(held: readonly Held[]): Omit<Taking, 'posts'> {
  return {
    records: held
      .flatMap(({ store, key, copy }) => (copy === null ? [] : [{ store, key, record: copy }]))
      .concat(marksIn(held)),
    gone: held.flatMap(({ store, key, removal }) => (removal === null ? [] : [{ store, key, at: removal.at }])),
  };
}

/** While they waited, the same records may have been removed once more: that is answered with them. */
function withLatest(held: readonly Held[], known: ReadonlyMap<string, Removal>): Held[] {
  return held.map((one) => {
    const { removal } = one;
    const other = removal === null ? undefined : known.get(removal.mark);
    return removal === null || other === undefined ? one : { ...one, removal: laterRemoval(removal, other) };
  });
}

/** What the reader had deleted themselves goes all the same: it would come back on every machine. */
function kept(here: readonly Travelling[], all: readonly Held[], instance: string): Omit<Taking, 'posts'> {
  const local = new Map(here.map((one) => [nameOf(one), one]));
  const isGone = (one: Held): boolean => one.isBeside === true && isDeleted(local.get(nameOf(one))?.record ?? {});
  const held = all.filter((one) => !isGone(one));
  const records = held.flatMap(({ store, key, copy, removal }) => {
    const mine = local.get(nameOf({ store, key }));
    if (mine === undefined) return [];
    const record = copy === null ? mine.record : (mergedCopy(store, mine.record, copy) ?? mine.record);
    const { stamps = {} } = record as { readonly stamps?: Stamps };
    const at = Math.max(removal?.at ?? 0, latestOf(stamps)?.[0] ?? 0);
    return [{ store, key, record: renewedAfter(record, at, instance) }];
  });
  return { records: [...records, ...marksIn(all)], gone: removed(all.filter(isGone)).gone };
}

/** The marks themselves are known from now on, whatever became of the records. */
function marksIn(held: readonly Held[]): Taking['records'][number][] {
  return held.flatMap(({ removal }) =>
    removal === null ? [] : [{ store: 'removals', key: removal.mark, record: removal }],
  );
}
