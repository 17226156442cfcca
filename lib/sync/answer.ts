import { latestOf, type Stamps } from '../model/record';
import { renewedAfter } from '../model/renewed';
import { nameOf, type Held, type Replica, type SyncMemory, type Taking } from '../model/sync';
import { mergedCopy } from '../store/mergedCopy';

/**
 * Does what the reader has said of removals that waited: takes them over, or keeps the records, here and by that on all
 * machines.
 */
export async function answerHeld(replica: Replica, answer: 'remove' | 'keep'): Promise<void> {
  const memory = await replica.memory();
  if (memory === null || memory.held.length === 0) return;
  const { held } = memory;
  const after: SyncMemory = { ...memory, held: [] };
  const taking = answer === 'remove' ? removed(held) : await kept(replica, held, memory.incarnation);
  await replica.take({ ...taking, posts: [] }, after, await replica.covered());
}

function removed(held: readonly Held[]): Omit<Taking, 'posts'> {
  return {
    records: held
      .flatMap(({ store, key, copy }) => (copy === null ? [] : [{ store, key, record: copy }]))
      .concat(marksIn(held)),
    gone: held.flatMap(({ store, key, removal }) => (removal === null ? [] : [{ store, key, at: removal.at }])),
  };
}

async function kept(replica: Replica, held: readonly Held[], instance: string): Promise<Omit<Taking, 'posts'>> {
  const local = new Map((await replica.records()).map((one) => [nameOf(one), one]));
  const records = held.flatMap(({ store, key, copy, removal }) => {
    const mine = local.get(nameOf({ store, key }));
    if (mine === undefined) return [];
    const record = copy === null ? mine.record : (mergedCopy(store, mine.record, copy) ?? mine.record);
    const { stamps = {} } = record as { readonly stamps?: Stamps };
    const at = Math.max(removal?.at ?? 0, latestOf(stamps)?.[0] ?? 0);
    return [{ store, key, record: renewedAfter(record, at, instance) }];
  });
  return { records: [...records, ...marksIn(held)], gone: [] };
}

/** The marks themselves are known from now on, whatever became of the records. */
function marksIn(held: readonly Held[]): Taking['records'][number][] {
  return held.flatMap(({ removal }) =>
    removal === null ? [] : [{ store: 'removals', key: removal.mark, record: removal }],
  );
}
