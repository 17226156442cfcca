import type { ArchiveId } from '../model/archive';
import { EDITION_GROUPS, NOTHING_EDITED, type EditedSections, type Edition } from '../model/edition';
import { guideOfTopic } from '../model/guideId';
import { restamped } from '../model/record';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { wholeEdition } from './editionRecords';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';

/** The reader's own versions of guides. */
export class Editions {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /** What the reader has edited of a topic's guide; undefined where nothing is. */
  async get(archive: ArchiveId, topic: string): Promise<Edition | undefined> {
    const record = await this.connection.run((database) => database.get('editions', guideOfTopic(archive, topic)));
    const edition = wholeEdition(record);
    return edition?.deleted === false ? edition : undefined;
  }

  /**
   * Changes the edition of a topic's guide in one transaction, and gives what it was before: that undoes it. Nothing
   * happens, and undefined is given, when its archive is not followed (any more).
   */
  async change(
    { archive, topic }: { readonly archive: ArchiveId; readonly topic: string },
    change: (before: EditedSections) => EditedSections,
    now: number,
  ): Promise<EditedSections | undefined> {
    const instance = await this.instance.id();
    const id = guideOfTopic(archive, topic);
    const kept = await this.connection.write(['editions', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return undefined;
      const editions = writing.objectStore('editions');
      const before = wholeEdition(await editions.get(id));
      const sections = sectionsOf(before);
      const after = { ...sectionsOf(before), ...change(sections), id, archive, deleted: false, updatedAt: now };
      const stamp = stampFor(before, now, instance);
      await editions.put(restamped<Edition>(EDITION_GROUPS, { before, after, first: NOTHING_EDITED }, stamp));
      return sections;
    });
    if (kept !== undefined) this.changes.announce({ store: 'editions', archive, topic });
    return kept;
  }
}

function sectionsOf(edition: Edition | undefined): EditedSections {
  if (edition === undefined || edition.deleted) return NOTHING_EDITED;
  const { definition, steps, arguments: claims, checklist, failureModes, related, references } = edition;
  return { definition, steps, arguments: claims, checklist, failureModes, related, references };
}
