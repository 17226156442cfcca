import type { ArchiveId } from '../model/archive';
import type { CountedPost, KnownText, LookedThrough, MinedPost } from '../model/knownText';
import type { LookedSoFar } from '../model/looking';
import type { PostUrl } from '../model/post';
import { wholeText } from '../model/postText';
import type { Changes } from './changes';
import { partOf, type Connection, type StoresOf } from './connection';
import { isFollowed } from './followed';
import { presentKeys, recordsOf } from './many';
import { markForSearch } from './searchIndexes';
import { countedIn, foundIn, knownTextIn, minedIn } from './textRecords';

/** What keeping texts reads and writes. */
const LOOKED_IN = ['texts', 'mined', 'phrases', 'posts', 'searchIndexes'] as const;
const KEPT_IN = [...LOOKED_IN, 'archives'] as const;
/** Of no rules: what was found by them is shown until it is found again. */
const NO_RULES = 0;
/** Enough for a mean. */
const SOME = 20;

/** The texts of posts as their archives give them, with what was taken from each. */
export class Texts {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  async get(post: PostUrl): Promise<KnownText | undefined> {
    return knownTextIn(await this.connection.run((database) => database.get('texts', post)));
  }

  /** The posts of an archive of whose texts there is a record, also where asking brought none. */
  async urlsOf(archive: ArchiveId): Promise<Set<PostUrl>> {
    const keys = await this.connection.run((database) => database.getAllKeysFromIndex('texts', 'archive', archive));
    return new Set(keys as PostUrl[]);
  }

  /**
   * What was taken from the texts of these posts; a post whose text is not known, or taken by other rules, has none.
   */
  async minedOf(posts: readonly PostUrl[]): Promise<Map<PostUrl, MinedPost>> {
    const records = await this.#records('mined', posts);
    return new Map(records.flatMap((record) => minedIn(record) ?? []).map((mined) => [mined.post, mined]));
  }

  /** The phrases of these posts, as far as they were counted by today's rules. */
  async countedOf(posts: readonly PostUrl[]): Promise<Map<PostUrl, CountedPost>> {
    const records = await this.#records('phrases', posts);
    return new Map(records.flatMap((record) => countedIn(record) ?? []).map((counted) => [counted.post, counted]));
  }

  /** Of how many posts of an archive the phrases are counted. */
  countOf(archive: ArchiveId): Promise<number> {
    return this.connection.run((database) => database.countFromIndex('phrases', 'archive', archive));
  }

  #records(name: 'mined' | 'phrases', posts: readonly PostUrl[]): Promise<unknown[]> {
    if (posts.length === 0) return Promise.resolve([]);
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction(name);
      const read = await recordsOf<unknown>(store, posts);
      await done;
      return read;
    });
  }

  /** The posts of an archive whose texts could not be read. */
  failedOf(archive: ArchiveId): Promise<KnownText[]> {
    return this.connection.run(async (database) => {
      const reading = database.transaction(['texts', 'mined']);
      const [texts, mined] = await Promise.all(
        (['texts', 'mined'] as const).map((name) => reading.objectStore(name).index('archive').getAllKeys(archive)),
      );
      const looked = new Set(mined);
      const failed = (texts ?? []).filter((key) => !looked.has(key));
      const records = await Promise.all(failed.map((key) => reading.objectStore('texts').get(key)));
      return records.flatMap((record) => knownTextIn(record) ?? []).filter(({ text }) => text === null);
    });
  }

  /** How many posts of an archive, or of these, were looked through, and of how many no text could be read. */
  soFar(archive: ArchiveId, posts: readonly PostUrl[] | null = null): Promise<Omit<LookedSoFar, 'posts'>> {
    return this.connection.run(async (database) => {
      const reading = database.transaction(['texts', 'mined']);
      const countIn = async (name: 'texts' | 'mined'): Promise<number> => {
        const store = reading.objectStore(name);
        if (posts === null) return store.index('archive').count(archive);
        return (await presentKeys(store, posts)).size;
      };
      const [known, looked] = await Promise.all([countIn('texts'), countIn('mined')]);
      return { looked, unreadable: Math.max(0, known - looked) };
    });
  }

  /** Of some of an archive's texts the mean: characters of a page, and of a text; null where none is known. */
  async sizesOf(archive: ArchiveId): Promise<{ readonly page: number | null; readonly text: number | null }> {
    const records = await this.connection.run((database) =>
      database.getAllFromIndex('texts', 'archive', archive, SOME),
    );
    const known = records.flatMap((record) => knownTextIn(record) ?? []);
    return {
      page: meanOf(known.flatMap(({ page }) => page ?? [])),
      text: meanOf(known.flatMap(({ text }) => (text === null ? [] : wholeText(text).length))),
    };
  }

  /** Some of an archive's texts of which other rules took something, in the order of their addresses. */
  async outdatedOf(archive: ArchiveId, after: PostUrl | null, count: number): Promise<OutdatedTexts> {
    const keys = await this.connection.run((database) => database.getAllKeysFromIndex('texts', 'archive', archive));
    const next = (keys as PostUrl[]).filter((key) => after === null || key > after).slice(0, count);
    const mined = await this.minedOf(next);
    const texts = await Promise.all(next.filter((key) => !mined.has(key)).map((key) => this.get(key)));
    return { texts: texts.flatMap((text) => (text?.text == null ? [] : [text])), last: next.at(-1) ?? null };
  }

  /**
   * Keeps texts with what was taken from them in one transaction, which marks their posts for search. A post that is
   * gone, or whose archive is not followed (any more), is left out.
   */
  async keep(archive: ArchiveId, looked: readonly LookedThrough[]): Promise<void> {
    if (looked.length === 0) return;
    const kept = await this.connection.write(KEPT_IN, async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return [];
      return keepLooked(partOf(writing), archive, looked);
    });
    announceTexts(this.changes, archive, kept);
  }

  /**
   * Removes all texts of an archive, and what was taken from them. What was found in them is to be found again: the
   * topics that are found then keep their ids by those of before, and with them what the reader made of them.
   */
  async removeOf(archive: ArchiveId): Promise<void> {
    await this.connection.write(['texts', 'mined', 'phrases', 'foundTopics', 'searchIndexes'], async (writing) => {
      const keys = await writing.objectStore('texts').index('archive').getAllKeys(archive);
      for (const name of ['texts', 'mined', 'phrases'] as const) {
        const store = writing.objectStore(name);
        for (const key of await store.index('archive').getAllKeys(archive)) await store.delete(key);
      }
      const topics = writing.objectStore('foundTopics');
      const found = foundIn(await topics.get(archive));
      if (found !== undefined) await topics.put({ ...found, rules: NO_RULES });
      await markForSearch(writing.objectStore('searchIndexes'), archive, keys as PostUrl[]);
    });
    this.changes.announce({ store: 'texts', archive });
    this.changes.announce({ store: 'foundTopics', archive });
  }
}

/** Some texts of an archive, and the last address that was looked at for them: null where none was left. */
export interface OutdatedTexts {
  readonly texts: readonly KnownText[];
  readonly last: PostUrl | null;
}

/** Keeps texts within a transaction; gives the posts whose texts were written. */
export async function keepLooked(
  writing: StoresOf<typeof LOOKED_IN>,
  archive: ArchiveId,
  looked: readonly LookedThrough[],
): Promise<PostUrl[]> {
  const posts = writing.objectStore('posts');
  const texts = writing.objectStore('texts');
  const kept: PostUrl[] = [];
  for (const { text, mined, counted } of looked) {
    if ((await posts.getKey(text.post)) === undefined) continue;
    // A page that cannot be read any more takes nothing from what was read of it.
    if (text.text === null && knownTextIn(await texts.get(text.post))?.text != null) continue;
    await texts.put(text);
    if (mined !== null) await writing.objectStore('mined').put(mined);
    if (counted !== null) await writing.objectStore('phrases').put(counted);
    kept.push(text.post);
  }
  await markForSearch(writing.objectStore('searchIndexes'), archive, kept);
  return kept;
}

/** To be called after the commit. */
export function announceTexts(changes: Changes, archive: ArchiveId, kept: readonly PostUrl[]): void {
  const [only] = kept;
  if (only !== undefined) changes.announce({ store: 'texts', archive, ...(kept.length === 1 && { post: only }) });
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
