import type { ArchiveId } from '../model/archive';
import type { FoundInArchive } from '../model/foundTopic';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { foundIn } from './textRecords';

/** The topics and series that were found in each archive. */
export class FoundTopics {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  async get(archive: ArchiveId): Promise<FoundInArchive | undefined> {
    return foundIn(await this.connection.run((database) => database.get('foundTopics', archive)));
  }

  /** Keeps what was found, unless its archive is not followed (any more) or nothing is different. */
  async put(found: FoundInArchive): Promise<void> {
    const { archive } = found;
    const isKept = await this.connection.write(['foundTopics', 'archives'], async (writing) => {
      const topics = writing.objectStore('foundTopics');
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return false;
      if (JSON.stringify(await topics.get(archive)) === JSON.stringify(found)) return false;
      await topics.put(found);
      return true;
    });
    if (isKept) this.changes.announce({ store: 'foundTopics', archive });
  }
}
