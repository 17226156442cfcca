import type { ArchiveId } from '../model/archive';
import { guideOfTopic, type RunId } from '../model/guideId';
import { restamped } from '../model/record';
import { NO_RUN, RUN_GROUPS, runKey, type Run } from '../model/run';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { wholeRun } from './readerRecords';

/** What names one run of one topic's checklist. */
export interface RunOf extends Pick<Run, 'archive' | 'run'> {
  readonly topic: string;
}

/** What the reader can change about a run. */
export type RunChange = Partial<Pick<Run, 'name' | 'finishedAt' | 'openedAt' | 'deleted'>>;

/** The times that the reader goes through the checklists of guides. */
export class Runs {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /** All of a topic that have a record, deleted ones too: what there is to show is `guideRuns`' to decide. */
  async ofTopic(archive: ArchiveId, topic: string): Promise<Run[]> {
    const records = await this.connection.run((database) =>
      database.getAllFromIndex('runs', 'guide', guideOfTopic(archive, topic)),
    );
    return records.flatMap((record) => wholeRun(record) ?? []);
  }

  /**
   * Changes a run; one that has no record yet is begun by that. Gives it as it is then. Nothing happens, and undefined
   * is given, when its archive is not followed (any more).
   */
  async change({ archive, topic, run }: RunOf, change: RunChange, now: number): Promise<Run | undefined> {
    const instance = await this.instance.id();
    const guide = guideOfTopic(archive, topic);
    const id = runKey(guide, run);
    const kept = await this.connection.write(['runs', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return undefined;
      const runs = writing.objectStore('runs');
      const before = wholeRun(await runs.get(id));
      const startedAt = before?.startedAt ?? change.openedAt ?? 0;
      const of = { id, guide, run, archive, startedAt, updatedAt: now };
      const after = { ...NO_RUN, deleted: false, ...before, ...of, ...change };
      const stamp = stampFor(before, now, instance);
      const changed = restamped<Run>(RUN_GROUPS, { before, after, first: NO_RUN }, stamp);
      await runs.put(changed);
      return changed;
    });
    if (kept !== undefined) this.changes.announce({ store: 'runs', archive, topic });
    return kept;
  }
}

/** Names a run that is begun now. */
export function newRunId(): RunId {
  return crypto.randomUUID() as RunId;
}
