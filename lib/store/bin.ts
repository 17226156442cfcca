import { binnedHighlight, binnedTick, BIN_MS, isWholeInBin, type BinEntry, type BinKey } from '../model/bin';
import { TICK_GROUPS, type Tick } from '../model/checklist';
import { HIGHLIGHT_GROUPS, type Highlight } from '../model/highlight';
import { restampedNote, withoutCleared, type Noted } from '../model/note';
import { latestOf, type Groups, type Stamped } from '../model/record';
import { storesOf } from './anyStore';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { stampFor, type Instance } from './instance';
import { wholeHighlight, wholeTick } from './readerRecords';
import { leaveMark, marking } from './removals';

const KEPT_IN = ['highlights', 'ticks'] as const;

/** A store that keeps what the bin shows. */
interface Kept<T extends Changing> {
  readonly store: (typeof KEPT_IN)[number];
  readonly whole: (record: unknown) => T | undefined;
  readonly groups: Groups<T>;
}

/**
 * What the reader deleted within the last thirty days. It lies in the records themselves, so that each machine can
 * bring it back, and it goes with its archive. After that it is removed for good, and the other machines follow.
 */
export class Bin {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
    private readonly now: () => number,
  ) {}

  /** What was deleted last comes first. */
  async list(): Promise<BinEntry[]> {
    const since = this.now() - BIN_MS;
    const [highlights, ticks] = await this.#all();
    return [
      ...highlights.flatMap((one) => binnedHighlight(one, since) ?? []),
      ...ticks.flatMap((one) => binnedTick(one, since) ?? []),
    ].toSorted((a, b) => b.deletedAt - a.deletedAt);
  }

  /** Brings something back as it was; what is gone by now, or has a note again, stays as it is. */
  putBack(entry: BinKey): Promise<void> {
    return this.#change(entry, (before) => (before.note === '' ? { note: before.cleared ?? '' } : {}), false);
  }

  /** Undoes that. */
  deleteAgain(entry: BinKey): Promise<void> {
    return this.#change(entry, () => ({ note: '' }), true);
  }

  async #change({ of, id }: BinKey, note: (before: Noted) => Partial<Noted>, deleted: boolean): Promise<void> {
    const by = { instance: await this.instance.id(), now: this.now() };
    await this.connection.write(KEPT_IN, async (writing) => {
      const [highlights, ticks] = [writing.objectStore('highlights'), writing.objectStore('ticks')];
      const changeOf = (before: Noted): Partial<Changing> => (isWholeInBin({ of, id }) ? { deleted } : note(before));
      if (of === 'highlight' || of === 'note') {
        const before = wholeHighlight(await highlights.get(id));
        if (before !== undefined) await highlights.put(changed(HIGHLIGHT_GROUPS, before, changeOf(before), by));
      } else {
        const before = wholeTick(await ticks.get(id));
        if (before !== undefined) await ticks.put(changed(TICK_GROUPS, before, changeOf(before), by));
      }
    });
    this.#announce();
  }

  /** Removes what has been there for thirty days. */
  emptyOld(): Promise<number> {
    return this.#empty(this.now() - BIN_MS);
  }

  /** Removes all of it. */
  empty(): Promise<number> {
    return this.#empty(Infinity);
  }

  /** Removes for good what was deleted before `until`: milliseconds since 1970. Gives how much that was. */
  async #empty(until: number): Promise<number> {
    const isDue = ({ deletedAt }: BinEntry): boolean => deletedAt < until;
    const [allHighlights, allTicks] = await this.#all();
    const marked = allHighlights.flatMap((one) => binnedHighlight(one, -Infinity) ?? []).filter(isDue);
    const items = allTicks.flatMap((one) => binnedTick(one, -Infinity) ?? []).filter(isDue);
    if (marked.length + items.length === 0) return 0;
    const by = { instance: await this.instance.id(), now: this.now() };
    const markOf = await marking(this.connection, by.now);
    const marksOf = (store: (typeof KEPT_IN)[number], entries: readonly BinEntry[]): Promise<string[]> =>
      Promise.all(entries.map(async (entry) => (isWholeInBin(entry) ? markOf(store, entry.id) : '')));
    const [marks, itemMarks] = await Promise.all([marksOf('highlights', marked), marksOf('ticks', items)]);
    await this.connection.write([...KEPT_IN, 'removals'], async (writing) => {
      const leaveMarkOf = ({ stamps, updatedAt }: Changing, mark = ''): Promise<void> =>
        leaveMark(writing.objectStore('removals'), { mark, at: latestOf(stamps)?.[0] ?? updatedAt });
      const purge = async <T extends Changing>(
        { store, whole, groups }: Kept<T>,
        entries: readonly BinEntry[],
        markOfEach: readonly string[],
      ): Promise<void> => {
        const records = storesOf(writing)(store);
        for (const [at, entry] of entries.entries()) {
          const before = whole(await records.get(entry.id));
          // The reader may have brought it back meanwhile.
          if (before === undefined || before.deleted !== isWholeInBin(entry)) continue;
          if (before.deleted) {
            await records.delete(entry.id);
            await leaveMarkOf(before, markOfEach[at]);
          } else await records.put(withoutCleared(groups, before, by.instance));
        }
      };
      await purge({ store: 'highlights', whole: wholeHighlight, groups: HIGHLIGHT_GROUPS }, marked, marks);
      await purge({ store: 'ticks', whole: wholeTick, groups: TICK_GROUPS }, items, itemMarks);
    });
    this.#announce();
    return marked.length + items.length;
  }

  async #all(): Promise<readonly [Highlight[], Tick[]]> {
    const [highlights, ticks] = await this.connection.run(async (database) => {
      const reading = database.transaction(KEPT_IN);
      return Promise.all([reading.objectStore('highlights').getAll(), reading.objectStore('ticks').getAll()]);
    });
    return [highlights.flatMap((one) => wholeHighlight(one) ?? []), ticks.flatMap((one) => wholeTick(one) ?? [])];
  }

  #announce(): void {
    for (const store of KEPT_IN) this.changes.announce({ store });
  }
}

type Changing = Stamped & Noted;

interface By {
  readonly instance: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function changed<T extends Changing>(
  groups: Groups<T>,
  before: T,
  change: Partial<Changing>,
  { instance, now }: By,
): T {
  const after = { ...before, ...change, updatedAt: now };
  return restampedNote(groups, { before, after, first: {} }, stampFor(before, now, instance));
}
