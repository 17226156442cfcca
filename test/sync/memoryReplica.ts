import { laterRemoval, type Removal } from '../../lib/model/record';
import { isRemovedBy, removalTime } from '../../lib/model/removed';
import { nameOf, type Covered, type Replica, type SyncMemory, type Travelling } from '../../lib/model/sync';
import { broughtBeside, broughtInstead, type Bringing } from '../../lib/store/comingIn';
import { mergedCopy } from '../../lib/store/mergedCopy';
import type { StoreName } from '../../lib/store/schema';

/** A machine's records in memory, with the same rules as the database: histories are tried by the thousand. */
export class MemoryReplica implements Replica {
  readonly schema = 1;
  kept = new Map<string, Travelling>();
  remembered: SyncMemory | null = null;
  coveredNow: Covered = {};

  memory = (): Promise<SyncMemory | null> => Promise.resolve(this.remembered);
  covered = (): Promise<Covered> => Promise.resolve(this.coveredNow);
  records = (): Promise<readonly Travelling[]> => Promise.resolve([...this.kept.values()]);
  stubsOf: Replica['stubsOf'] = () => Promise.resolve([]);
  ownRemovalKeys = (): Promise<readonly string[]> => Promise.resolve([]);
  /** In memory a mark says which record it is of. */
  marksUnder: Replica['marksUnder'] = () => Promise.resolve((record) => Promise.resolve([nameOf(record)]));

  take: Replica['take'] = ({ records, gone }, memory, covered) => {
    for (const { store, key, record } of records) {
      const name = nameOf({ store, key });
      const merged = mergedCopy(store, this.kept.get(name)?.record, record);
      if (merged !== undefined) this.kept.set(name, { store, key, record: merged });
    }
    for (const { store, key, at } of gone) {
      const name = nameOf({ store, key });
      const mine = this.kept.get(name);
      if (mine !== undefined && isRemovedBy(mine.record, { at })) this.kept.delete(name);
    }
    return this.remember(memory, covered);
  };

  remember: Replica['remember'] = (memory, covered) => {
    this.remembered = memory;
    if (covered !== undefined) this.coveredNow = covered;
    return Promise.resolve();
  };

  get<T>(store: string, key: string): T | undefined {
    return this.kept.get(nameOf({ store, key }))?.record as T | undefined;
  }

  put(store: string, key: string, record: object): void {
    this.kept.set(nameOf({ store, key }), { store, key, record });
  }

  /** Takes a record away for good, as an archive that is removed with its data does. */
  removeForGood(store: string, key: string, now: number): void {
    const mark = nameOf({ store, key });
    const removal: Removal = { mark, at: removalTime(this.kept.get(mark)?.record, now) };
    this.kept.delete(mark);
    this.put('removals', mark, laterRemoval(this.get<Removal>('removals', mark) ?? removal, removal));
  }

  /** What a file of the reader's has, beside what is here or instead of it: as the database does it. */
  bringIn(file: Iterable<Travelling>, isInstead: boolean, by: Bringing): void {
    const records = [...file].filter(({ store }) => store !== 'removals');
    const names = new Set(records.map(nameOf));
    if (isInstead) {
      for (const [name, { store, key }] of this.kept)
        if (store !== 'removals' && !names.has(name)) this.removeForGood(store, String(key), by.now);
    }
    for (const { store, key, record } of records) {
      const name = nameOf({ store, key });
      const before = this.kept.get(name)?.record;
      const removedAt = this.get<Removal>('removals', name)?.at ?? null;
      const after =
        isInstead && before !== undefined
          ? broughtInstead(store as StoreName, before, record, by)
          : broughtBeside(store as StoreName, before, record, { ...by, removedAt });
      this.put(store, String(key), after);
    }
  }

  /** As a profile's folder that is copied, or put aside and put back. */
  copy(): MemoryReplica {
    const other = new MemoryReplica();
    other.kept = new Map(this.kept);
    other.remembered = structuredClone(this.remembered);
    other.coveredNow = { ...this.coveredNow };
    return other;
  }
}
