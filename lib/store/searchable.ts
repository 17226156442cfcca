import { unwrap } from 'idb';
import type { ArchiveId } from '../model/archive';
import type { Tick } from '../model/checklist';
import type { PublishedGuide } from '../model/guide';
import type { Post, PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import type { Connection } from './connection';
import { postsAfter } from './postsAfter';
import type { BodyRecord, StoreName } from './schema';

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
    return this.connection.run((database) => getMany<Post>(unwrap(database), 'posts', urls));
  }

  /** The next posts of an archive in the order of their addresses, after one of them. */
  postsAfter(archive: ArchiveId, after: PostUrl | null, count: number): Promise<Post[]> {
    return this.connection.run((database) => postsAfter(database, archive, after, count));
  }

  /** Texts of the bodies that there are of these posts. */
  async bodies(urls: readonly PostUrl[]): Promise<Map<PostUrl, string>> {
    if (urls.length === 0) return new Map();
    const found = await this.connection.run((database) => getMany<BodyRecord>(unwrap(database), 'bodies', urls));
    return new Map(found.flatMap((body) => (body === undefined || body.deleted ? [] : [[body.post, textIn(body)] as const])));
  }

  /** The posts whose bodies are kept. */
  async withBody(): Promise<Set<PostUrl>> {
    const keys = await this.connection.run((database) => database.getAllKeys('bodies'));
    return new Set(keys as PostUrl[]);
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

/** Records by key, in the order asked, without a promise for each: there are dozens at every letter typed. */
function getMany<T>(database: IDBDatabase, from: StoreName, keys: readonly string[]): Promise<(T | undefined)[]> {
  return new Promise((resolve, reject) => {
    const reading = database.transaction(from);
    const store = reading.objectStore(from);
    const requests = keys.map((key) => store.get(key));
    reading.addEventListener('complete', () => resolve(requests.map(({ result }) => result as T | undefined)));
    reading.addEventListener('abort', () => reject(reading.error ?? new DOMException('Not read', 'AbortError')));
  });
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
