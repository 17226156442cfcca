import type { ArchiveId } from '../model/archive';
import type { Tick } from '../model/checklist';
import type { PublishedGuide } from '../model/guide';
import type { Post, PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import type { Connection } from './connection';

/** A highlight as far as search needs it. */
export interface SearchableHighlight {
  readonly id: string;
  readonly post: PostUrl;
  readonly text: string;
  readonly note: string;
}

/** Reads, for search alone, what other repositories give one by one. */
export class Searchable {
  constructor(private readonly connection: Connection) {}

  /** Posts by address, in the order asked; undefined for one that is gone. */
  posts(urls: readonly PostUrl[]): Promise<(Post | undefined)[]> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('posts');
      const posts = await Promise.all(urls.map((url) => store.get(url)));
      await done;
      return posts;
    });
  }

  /** The next posts of an archive in the order of their addresses, after one of them. */
  postsAfter(archive: ArchiveId, after: PostUrl | null, count: number): Promise<Post[]> {
    // Posts of nested archives lie between: each is asked to which archive it belongs.
    return this.connection.run(async (database) => {
      const index = database.transaction('posts').store.index('archive');
      if (after === null) return index.getAll(archive, count);
      const keys = await index.getAllKeys(archive);
      const next = keys.filter((key) => key > after).slice(0, count);
      const posts = await Promise.all(next.map((key) => database.get('posts', key)));
      return posts.flatMap((post) => post ?? []);
    });
  }

  /** Texts of the bodies that there are of these posts. */
  bodies(urls: readonly PostUrl[]): Promise<Map<PostUrl, string>> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('bodies');
      const found = await Promise.all(urls.map((url) => store.get(url)));
      await done;
      return new Map(found.flatMap((body) => (body === undefined || body.deleted ? [] : [[body.post, textIn(body)] as const])));
    });
  }

  guides(): Promise<PublishedGuide[]> {
    return this.connection.run((database) => database.getAll('guides'));
  }

  async ticks(): Promise<Tick[]> {
    return (await this.connection.run((database) => database.getAll('ticks'))).filter((tick) => !tick.deleted);
  }

  /** Every post's reading. */
  async readings(): Promise<Map<PostUrl, Reading>> {
    const all = await this.connection.run((database) => database.getAll('readings'));
    return new Map(all.map((reading) => [reading.post, reading]));
  }

  async highlights(): Promise<SearchableHighlight[]> {
    const records = await this.connection.run((database) => database.getAll('highlights'));
    return records.flatMap((record) => {
      const { id, post, deleted } = record;
      return deleted ? [] : [{ id, post, text: quoteIn(record), note: stringAt(record, 'note') }];
    });
  }
}

/** The text of a body's record; empty in one that has none. */
function textIn(body: unknown): string {
  return stringAt(body, 'text');
}

/** The words that a highlight marks: `passage.quote.exact`. */
function quoteIn(record: unknown): string {
  return stringAt(valueAt(valueAt(record, 'passage'), 'quote'), 'exact');
}

function stringAt(record: unknown, key: string): string {
  const value = valueAt(record, key);
  return typeof value === 'string' ? value : '';
}

function valueAt(record: unknown, key: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, key) : undefined;
}
