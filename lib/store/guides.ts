import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { PublishedGuide } from '../model/guide';
import { isGuide } from './archiveRecords';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';

/** The guides that archives publish. Compiled ones are derived whenever they are shown. */
export class Guides {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  async get(archive: ArchiveId, slug: string): Promise<PublishedGuide | undefined> {
    const guide = await this.connection.run((database) => database.get('guides', [archive, slug]));
    return isGuide(guide) ? guide : undefined;
  }

  async ofArchive(archive: ArchiveId): Promise<PublishedGuide[]> {
    return (await this.connection.run((database) => database.getAllFromIndex('guides', 'archive', archive))).filter(
      isGuide,
    );
  }

  /** Slugs of the topics with a published guide. */
  async publishedTopics(archive: ArchiveId): Promise<Set<string>> {
    const keys = await this.connection.run((database) => database.getAllKeysFromIndex('guides', 'archive', archive));
    return new Set(keys.map(([, slug]) => slug));
  }

  /** Keeps a guide, unless its archive is not followed (any more). */
  async put(guide: PublishedGuide): Promise<void> {
    const { archive, topic } = guide;
    const kept = await this.connection.write(['guides', 'archives'], async (writing) => {
      const followed = await isFollowed(writing.objectStore('archives'), archive);
      if (followed) await writing.objectStore('guides').put(guide);
      return followed;
    });
    if (kept) this.changes.announce({ store: 'guides', archive, topic: topic.slug });
  }

  /** Removes a guide if it was read from this page; a guide of the topic from another page stays. */
  async remove(archive: ArchiveId, slug: string, source: Address): Promise<void> {
    const removed = await this.connection.write(['guides'], async (writing) => {
      const guide = await writing.store.get([archive, slug]);
      const isIts = guide?.source === source;
      if (isIts) await writing.store.delete([archive, slug]);
      return isIts;
    });
    if (removed) this.changes.announce({ store: 'guides', archive, topic: slug });
  }
}
