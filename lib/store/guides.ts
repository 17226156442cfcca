import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { PublishedGuide } from '../model/guide';
import type { Changes } from './changes';
import type { Connection } from './connection';

/** The guides that archives publish. Compiled ones are derived whenever they are shown. */
export class Guides {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  get(archive: ArchiveId, slug: string): Promise<PublishedGuide | undefined> {
    return this.connection.run((database) => database.get('guides', [archive, slug]));
  }

  ofArchive(archive: ArchiveId): Promise<PublishedGuide[]> {
    return this.connection.run((database) => database.getAllFromIndex('guides', 'archive', archive));
  }

  /** Slugs of the topics with a published guide. */
  async publishedTopics(archive: ArchiveId): Promise<Set<string>> {
    const keys = await this.connection.run((database) => database.getAllKeysFromIndex('guides', 'archive', archive));
    return new Set(keys.map(([, slug]) => slug));
  }

  async put(guide: PublishedGuide): Promise<void> {
    await this.connection.write(['guides'], (writing) => writing.store.put(guide));
    this.changes.announce({ store: 'guides', archive: guide.archive, topic: guide.topic.slug });
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
