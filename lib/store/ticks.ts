import type { ArchiveId } from '../model/archive';
import type { ItemId, Tick } from '../model/checklist';
import { noteAfter, type NoteChange } from '../model/note';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { wholeTick } from './readerRecords';

/** What names one item of one topic's checklist. */
export type TickKey = Pick<Tick, 'archive' | 'topic' | 'item'>;

/** What the reader can change about an item. */
export interface TickChange extends Partial<Pick<Tick, 'done' | 'deleted'>> {
  readonly note?: NoteChange;
}

/** Ticks, notes and the reader's own items. */
export class Ticks {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** All of a topic, deleted ones too: what is shown is `tickedChecklist`'s to decide. */
  async ofTopic(archive: ArchiveId, topic: string): Promise<Tick[]> {
    const records = await this.connection.run((database) =>
      database.getAllFromIndex('ticks', 'topic', [archive, topic]),
    );
    return records.flatMap((record) => wholeTick(record) ?? []);
  }

  /**
   * Changes an item, a removed one comes back as it was; `text` and `own` say what it is when it is ticked for the
   * first time. Gives the tick as it is then. Nothing happens, and undefined is given, when its archive is not followed
   * (any more).
   */
  async change(
    key: TickKey & Pick<Tick, 'text' | 'own'>,
    { note, ...change }: TickChange,
    now: number,
  ): Promise<Tick | undefined> {
    const kept = await this.connection.write(['ticks', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), key.archive))) return undefined;
      const ticks = writing.objectStore('ticks');
      const before = wholeTick(await ticks.get([key.archive, key.topic, key.item]));
      const fresh = { done: false, note: '' };
      const after: Tick = { ...fresh, ...before, deleted: false, ...key, ...change, updatedAt: now };
      const noted = note === undefined ? after : { ...after, note: noteAfter(after.note, note) };
      await ticks.put(noted);
      return noted;
    });
    if (kept !== undefined) this.changes.announce({ store: 'ticks', archive: key.archive, topic: key.topic });
    return kept;
  }

  /** The tick of one item, for undoing. */
  async get(archive: ArchiveId, topic: string, item: ItemId): Promise<Tick | undefined> {
    return wholeTick(await this.connection.run((database) => database.get('ticks', [archive, topic, item])));
  }
}
