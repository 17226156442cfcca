import type { ArchiveId } from '../model/archive';
import { guideOfTopic } from '../model/guideId';
import { HIDDEN_LINE_GROUPS, hiddenLineId, type HiddenLine } from '../model/hiddenLine';
import { restamped } from '../model/record';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { wholeHiddenLine } from './readerRecords';

/** The lines of guides that the reader has hidden. */
export class HiddenLines {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /** The words of the lines that are hidden in a topic's guide. */
  async ofTopic(archive: ArchiveId, topic: string): Promise<string[]> {
    const records = await this.connection.run((database) =>
      database.getAllFromIndex('hiddenLines', 'guide', guideOfTopic(archive, topic)),
    );
    return records
      .flatMap((record) => wholeHiddenLine(record) ?? [])
      .flatMap(({ deleted, text }) => (deleted ? [] : text));
  }

  /**
   * Hides lines, or shows them again: all of them or none. Whether that was kept: not for an archive that is not
   * followed (any more).
   */
  async change(
    {
      archive,
      topic,
      texts,
    }: { readonly archive: ArchiveId; readonly topic: string; readonly texts: readonly string[] },
    isHidden: boolean,
    now: number,
  ): Promise<boolean> {
    const instance = await this.instance.id();
    const guide = guideOfTopic(archive, topic);
    const isKept = await this.connection.write(['hiddenLines', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return false;
      const lines = writing.objectStore('hiddenLines');
      for (const text of texts) {
        const id = hiddenLineId(guide, text);
        const before = wholeHiddenLine(await lines.get(id));
        const after = { id, guide, archive, text, deleted: !isHidden, updatedAt: now };
        const stamp = stampFor(before, now, instance);
        await lines.put(restamped<HiddenLine>(HIDDEN_LINE_GROUPS, { before, after, first: {} }, stamp));
      }
      return true;
    });
    if (isKept) this.changes.announce({ store: 'hiddenLines', archive, topic });
    return isKept;
  }
}
