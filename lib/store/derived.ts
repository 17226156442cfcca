import type { Address } from '../model/address';
import type { PostUrl } from '../model/post';
import type { TopicView } from '../model/view';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import type { FetchRecord } from './schema';

/** What polite requests remember. Changes are not announced: nothing shows them. */
export class Fetches {
  constructor(private readonly connection: Connection) {}

  get(url: Address): Promise<FetchRecord | undefined> {
    return this.connection.run((database) => database.get('fetches', url));
  }

  /** Keeps a record, unless its archive is not followed (any more). */
  async put(record: FetchRecord): Promise<void> {
    await this.connection.write(['fetches', 'archives'], async (writing) => {
      if (await isFollowed(writing.objectStore('archives'), record.archive)) await writing.objectStore('fetches').put(record);
    });
  }
}

/** The views last shown, for a first paint. Changes are not announced: they follow from what is. */
export class Snapshots {
  constructor(private readonly connection: Connection) {}

  async get(post: PostUrl): Promise<TopicView | undefined> {
    return (await this.connection.run((database) => database.get('snapshots', post)))?.view;
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
