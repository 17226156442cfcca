import type { ArchiveId } from '../model/archive';
import { NO_TICK, TICK_GROUPS, tickId, type Tick } from '../model/checklist';
import { FIRST_RUN, guideOfTopic, type RunId } from '../model/guideId';
import { decidedNote, noteAfter, restampedNote, type NoteChange } from '../model/note';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { wholeTick } from './readerRecords';

/** What names one item of one run of one topic's checklist. */
export interface TickKey extends Pick<Tick, 'archive' | 'item'> {
  readonly topic: string;
  /** The first one where none is named. */
  readonly run?: RunId;
}

/** What the reader can change about an item. */
export interface TickChange extends Partial<Pick<Tick, 'done' | 'deleted'>> {
  readonly note?: NoteChange;
}

/** Ticks, notes and the reader's own items. */
export class Ticks {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /** All of a topic, or of one run of it, deleted ones too: what is shown is `tickedChecklist`'s to decide. */
  async ofTopic(archive: ArchiveId, topic: string, run?: RunId): Promise<Tick[]> {
    const guide = guideOfTopic(archive, topic);
    const range = run === undefined ? IDBKeyRange.bound([guide], [guide, []]) : IDBKeyRange.only([guide, run]);
    const records = await this.connection.run((database) => database.getAllFromIndex('ticks', 'run', range));
    return records.flatMap((record) => wholeTick(record) ?? []);
  }

  /**
   * Changes an item, a removed one comes back as it was; `text` and `own` say what it is when it is ticked for the
   * first time. Gives the tick as it is then. Nothing happens, and undefined is given, when its archive is not followed
   * (any more).
   */
  async change(
    { archive, topic, run = FIRST_RUN, item, text, own }: TickKey & Pick<Tick, 'text' | 'own'>,
    { note, ...change }: TickChange,
    now: number,
  ): Promise<Tick | undefined> {
    const instance = await this.instance.id();
    const guide = guideOfTopic(archive, topic);
    const id = tickId(guide, run, item);
    const kept = await this.connection.write(['ticks', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return undefined;
      const ticks = writing.objectStore('ticks');
      const before = wholeTick(await ticks.get(id));
      const of = { id, guide, run, archive, item, text, own };
      const changed = { ...NO_TICK, ...before, deleted: false, ...of, ...change, updatedAt: now };
      const after = note === undefined ? changed : { ...changed, note: noteAfter(changed.note, note) };
      const stamp = stampFor(before, now, instance);
      const tick =
        before === undefined || note?.other === undefined
          ? restampedNote<Tick>(TICK_GROUPS, { before, after, first: NO_TICK }, stamp)
          : decidedNote<Tick>(TICK_GROUPS, before, note, { stamp, now });
      await ticks.put(tick);
      return tick;
    });
    if (kept !== undefined) this.changes.announce({ store: 'ticks', archive, topic });
    return kept;
  }

  /** The tick of one item, for undoing. */
  async get({ archive, topic, run = FIRST_RUN, item }: TickKey): Promise<Tick | undefined> {
    const id = tickId(guideOfTopic(archive, topic), run, item);
    return wholeTick(await this.connection.run((database) => database.get('ticks', id)));
  }
}
