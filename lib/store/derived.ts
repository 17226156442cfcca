import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import { withDeath, type Deaths } from '../model/deaths';
import type { PostUrl } from '../model/post';
import type { TopicView } from '../model/view';
import { isView } from './archiveRecords';
import type { Connection } from './connection';
import { ended } from './findings';
import { isFollowed } from './followed';
import type { FetchRecord } from './schema';

/** What polite requests remember. Changes are not announced: nothing shows them. */
export class Fetches {
  constructor(private readonly connection: Connection) {}

  get(url: string): Promise<FetchRecord | undefined> {
    return this.connection.run((database) => database.get('fetches', url));
  }

  /**
   * Counts that an errand begins, before it does: one that ends in the death of the background leaves the count behind.
   * For an archive that is not followed (any more) nothing is written.
   */
  async begin(url: string, archive: ArchiveId, now: number): Promise<void> {
    await this.connection.write(['fetches', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return;
      const fetches = writing.objectStore('fetches');
      const unread: FetchRecord = { url: url as Address, archive, etag: null, lastModified: null, fetchedAt: 0 };
      const before = (await fetches.get(url)) ?? unread;
      await fetches.put({ ...before, deaths: withDeath(before.deaths, now) });
    });
  }

  /** The errand came to an end, though not to a good one: nobody died of it. */
  async fail(url: string): Promise<void> {
    await this.connection.write(['fetches'], async (writing) => {
      const before = await writing.store.get(url);
      if (before?.fetchedAt === 0) await writing.store.delete(url);
      else if (before !== undefined) await writing.store.put(ended(before));
    });
  }

  /** The addresses of an archive at which the background died, and how often. */
  async deathsOf(archive: ArchiveId): Promise<Map<string, Deaths>> {
    const records = await this.connection.run((database) => database.getAllFromIndex('fetches', 'archive', archive));
    return new Map(records.flatMap(({ url, deaths }) => (deaths === undefined ? [] : [[url, deaths] as const])));
  }
}

/** The views last shown, for a first paint. Changes are not announced: they follow from what is. */
export class Snapshots {
  constructor(private readonly connection: Connection) {}

  async get(post: PostUrl): Promise<TopicView | undefined> {
    const view = (await this.connection.run((database) => database.get('snapshots', post)))?.view;
    return isView(view) ? view : undefined;
  }

  /** Keeps a view where it differs from the one kept, unless its archive is not followed (any more). */
  async put(post: PostUrl, view: TopicView): Promise<void> {
    const record = { post, archive: view.archive.id, view };
    await this.connection.write(['snapshots', 'archives'], async (writing) => {
      const snapshots = writing.objectStore('snapshots');
      const before = await snapshots.get(post);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(record)) return;
      if (await isFollowed(writing.objectStore('archives'), record.archive)) await snapshots.put(record);
    });
  }
}
