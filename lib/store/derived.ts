import type { Address } from '../model/address';
import type { PostUrl } from '../model/post';
import type { TopicView } from '../model/view';
import type { Connection } from './connection';
import type { FetchRecord } from './schema';

/** What polite requests remember. Changes are not announced: nothing shows them. */
export class Fetches {
  constructor(private readonly connection: Connection) {}

  get(url: Address): Promise<FetchRecord | undefined> {
    return this.connection.run((database) => database.get('fetches', url));
  }

  async put(record: FetchRecord): Promise<void> {
    await this.connection.write(['fetches'], (writing) => writing.store.put(record));
  }
}

/** The views last shown, for a first paint. Changes are not announced: they follow from what is. */
export class Snapshots {
  constructor(private readonly connection: Connection) {}

  async get(post: PostUrl): Promise<TopicView | undefined> {
    return (await this.connection.run((database) => database.get('snapshots', post)))?.view;
  }

  async put(post: PostUrl, view: TopicView): Promise<void> {
    const record = { post, archive: view.archive.id, view };
    await this.connection.write(['snapshots'], (writing) => writing.store.put(record));
  }
}
