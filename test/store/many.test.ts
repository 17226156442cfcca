import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { presentKeys, recordsOf } from '../../lib/store/many';

/** A store of a transaction that tells how often it was asked, and for how much. */
function aStoreOf(stored: readonly string[]) {
  const sorted = stored.toSorted();
  const asked = { lists: 0, listed: 0, keys: 0, records: 0 };
  return {
    asked,
    getKey: (key: string) => {
      asked.keys += 1;
      return Promise.resolve(sorted.includes(key) ? key : undefined);
    },
    get: (key: string) => {
      asked.records += 1;
      return Promise.resolve(sorted.includes(key) ? { key } : undefined);
    },
    getAllKeys: ({ lower, upper }: IDBKeyRange, most: number) => {
      const keys = sorted.filter((key) => key >= String(lower) && key <= String(upper)).slice(0, most);
      asked.lists += 1;
      asked.listed += keys.length;
      return Promise.resolve(keys);
    },
  };
}

const keysTo = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, at) => `k${String(from + at).padStart(5, '0')}`);
const WANTED = keysTo(500, 10);

describe('many keys of a store', () => {
  it('are looked up in one list where few stand in it', async () => {
    const store = aStoreOf(['a', 'k00009', 'k00020', 'k00300x', 'k00400', 'z']);
    expect([...(await presentKeys(store, WANTED))]).toEqual(['k00020', 'k00400']);
    expect(store.asked).toEqual({ lists: 1, listed: 3, keys: 0, records: 0 });
  });

  it('are asked for one by one where a list would hold far more than is wanted', async () => {
    const between = WANTED.flatMap((key) => ['a', 'b', 'c', 'd', 'e'].map((letter) => key + letter));
    const store = aStoreOf(['k00020', ...between]);
    expect([...(await presentKeys(store, WANTED))]).toEqual(['k00020']);
    expect(store.asked).toEqual({ lists: 1, listed: 2_000, keys: 500, records: 0 });
  });

  it('give their records, in their order, and nothing is asked of those that are not there', async () => {
    const store = aStoreOf(['k00400', 'k00020']);
    expect(await recordsOf(store, WANTED.toReversed())).toEqual([{ key: 'k00400' }, { key: 'k00020' }]);
    expect(store.asked.records).toBe(2);
  });

  it('are few enough to be asked for without a list, each once', async () => {
    const store = aStoreOf(['k00020']);
    expect(await recordsOf(store, ['k00020', 'k00021', 'k00020'])).toEqual([{ key: 'k00020' }]);
    expect(store.asked).toEqual({ lists: 0, listed: 0, keys: 0, records: 2 });
  });
});
