import type { ArchiveId } from '../model/archive';
import { dayAfter, localDay, readingDayId, type DayPart, type ReadingDay } from '../model/readingDay';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { wholeReadingDay } from './readerRecords';
import { removeAllOf } from './removing';

/** The log of days on which the reader read. */
export class ReadingDays {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** The days from one to another, both among them, of all archives and machines. `YYYY-MM-DD`. */
  async between(first: string, last: string): Promise<ReadingDay[]> {
    const records = await this.connection.run((database) =>
      database.getAll('days', IDBKeyRange.bound(`${first} `, `${last} \uffff`)),
    );
    return records.flatMap((record) => wholeReadingDay(record) ?? []);
  }

  /** Removes the whole log, for good. */
  async removeAll(now: number): Promise<void> {
    await removeAllOf(this.connection, 'days', now);
    this.changes.announce({ store: 'days' });
  }
}

/** A store of a running transaction, as far as a day is written to it. */
interface DaysWriting {
  readonly get: (id: string) => Promise<unknown>;
  readonly put: (day: ReadingDay) => Promise<unknown>;
}

/** Adds what was read to its day, within the transaction that writes the reading. */
export async function addToDay(days: DaysWriting, archive: ArchiveId, part: DayPart, instance: string): Promise<void> {
  const day = localDay(part.at);
  const id = readingDayId(day, archive, instance);
  const before = wholeReadingDay(await days.get(id));
  const first: ReadingDay = { id, day, archive, instance, activeMs: 0, posts: [], updatedAt: part.at };
  await days.put(dayAfter(before ?? first, part));
}
