import { unwrap } from 'idb';
import type { ArchiveId } from '../model/archive';
import type { Tick } from '../model/checklist';
import type { PublishedGuide } from '../model/guide';
import type { Post, PostUrl } from '../model/post';
import { wholeText } from '../model/postText';
import type { Reading } from '../model/reading';
import { runKey } from '../model/run';
import { isGuide, wholePost } from './archiveRecords';
import type { Connection } from './connection';
import { postsAfter } from './postsAfter';
import { wholeBody, wholeHighlight, wholeReading, wholeRun, wholeTick } from './readerRecords';
import type { BodyRecord, StoreName } from './schema';
import { knownTextIn } from './textRecords';

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
  async posts(urls: readonly PostUrl[]): Promise<(Post | undefined)[]> {
    const found = await this.connection.run((database) => getMany<Post>(unwrap(database), 'posts', urls));
    return found.map((post) => wholePost(post));
  }

  /** The next posts of an archive in the order of their addresses, after one of them. */
  postsAfter(archive: ArchiveId, after: PostUrl | null, count: number): Promise<Post[]> {
    return this.connection.run((database) => postsAfter(database, archive, after, count));
  }

  /** What there is of these posts' texts: as the reader saw them, else as their archive gives them. */
  async bodies(urls: readonly PostUrl[]): Promise<Map<PostUrl, string>> {
    if (urls.length === 0) return new Map();
    const found = await this.connection.run((database) => getMany<BodyRecord>(unwrap(database), 'bodies', urls));
    const bodies = new Map(
      found.flatMap((body) => {
        const whole = wholeBody(body);
        return whole === undefined || whole.deleted ? [] : [[whole.post, whole.text] as const];
      }),
    );
    const unseen = urls.filter((url) => !bodies.has(url));
    const texts = await this.connection.run((database) => getMany(unwrap(database), 'texts', unseen));
    for (const record of texts) {
      const known = knownTextIn(record);
      if (known?.text != null) bodies.set(known.post, wholeText(known.text));
    }
    return bodies;
  }

  /** The posts whose texts are known, however. */
  async withBody(): Promise<Set<PostUrl>> {
    const keys = await this.connection.run((database) =>
      Promise.all([database.getAllKeys('bodies'), database.getAllKeys('mined')]),
    );
    return new Set(keys.flat() as PostUrl[]);
  }

  async guides(): Promise<PublishedGuide[]> {
    return (await this.connection.run((database) => database.getAll('guides'))).filter(isGuide);
  }

  /** Those of runs that were deleted are none. */
  async ticks(): Promise<Tick[]> {
    const [records, runs] = await this.connection.run((database) =>
      Promise.all([database.getAll('ticks'), database.getAll('runs')]),
    );
    const gone = new Set(
      runs.flatMap((record) => wholeRun(record) ?? []).flatMap((run) => (run.deleted ? run.id : [])),
    );
    return records
      .flatMap((record) => wholeTick(record) ?? [])
      .filter((tick) => !tick.deleted && !gone.has(runKey(tick.guide, tick.run)));
  }

  /** Every post's reading. */
  async readings(): Promise<Map<PostUrl, Reading>> {
    const all = await this.connection.run((database) => database.getAll('readings'));
    return new Map(all.flatMap((record) => wholeReading(record) ?? []).map((reading) => [reading.post, reading]));
  }

  async highlights(): Promise<SearchableHighlight[]> {
    const records = await this.connection.run((database) => database.getAll('highlights'));
    return records.flatMap((record) => {
      const highlight = wholeHighlight(record);
      if (highlight === undefined || highlight.deleted) return [];
      const { id, post, passage, note } = highlight;
      return [{ id, post, text: passage.quote.exact, note }];
    });
  }
}

/** Records by key, in the order asked, without a promise for each: there are dozens at every letter typed. */
function getMany<T>(database: IDBDatabase, from: StoreName, keys: readonly string[]): Promise<(T | undefined)[]> {
  // A transaction without a request waits for what others write all the same.
  if (keys.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const reading = database.transaction(from);
    const store = reading.objectStore(from);
    const requests = keys.map((key) => store.get(key));
    reading.addEventListener('complete', () => resolve(requests.map(({ result }) => result as T | undefined)));
    reading.addEventListener('abort', () => reject(reading.error ?? new DOMException('Not read', 'AbortError')));
  });
}
