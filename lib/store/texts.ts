import type { ArchiveId } from '../model/archive';
import type { CountedPost, KnownText, LookedThrough, MinedPost } from '../model/knownText';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { markForSearch } from './searchParts';
import { countedIn, knownTextIn, minedIn } from './textRecords';

const KEPT_IN = ['texts', 'mined', 'phrases', 'archives', 'posts', 'searchParts'] as const;

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

  /** What was taken from the texts of these posts; a post whose text is not known, or taken by other rules, has none. */
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
      const read = await Promise.all(posts.map((post) => store.get(post)));
      await done;
      return read;
    });
  }

  /**
   * Keeps texts with what was taken from them in one transaction, which marks their posts for search. A post that is
   * gone, or whose archive is not followed (any more), is left out.
   */
  async keep(archive: ArchiveId, looked: readonly LookedThrough[]): Promise<void> {
    if (looked.length === 0) return;
    const kept = await this.connection.write(KEPT_IN, async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return [];
      const posts = writing.objectStore('posts');
      const known = await Promise.all(
        looked.map(async (one) => ((await posts.getKey(one.text.post)) === undefined ? [] : [one])),
      );
      for (const { text, mined, counted } of known.flat()) {
        await writing.objectStore('texts').put(text);
        if (mined !== null) await writing.objectStore('mined').put(mined);
        if (counted !== null) await writing.objectStore('phrases').put(counted);
      }
      const urls = known.flat().map(({ text }) => text.post);
      await markForSearch(writing.objectStore('searchParts'), archive, urls);
      return urls;
    });
    const [only] = kept;
    if (only === undefined) return;
    this.changes.announce({ store: 'texts', archive, ...(kept.length === 1 && { post: only }) });
  }

  /** Removes all texts of an archive, and what was taken from them. */
  async removeOf(archive: ArchiveId): Promise<void> {
    await this.connection.write(['texts', 'mined', 'phrases', 'foundTopics', 'searchParts'], async (writing) => {
      const keys = await writing.objectStore('texts').index('archive').getAllKeys(archive);
      for (const name of ['texts', 'mined', 'phrases'] as const) {
        const store = writing.objectStore(name);
        for (const key of await store.index('archive').getAllKeys(archive)) await store.delete(key);
      }
      await writing.objectStore('foundTopics').delete(archive);
      await markForSearch(writing.objectStore('searchParts'), archive, keys as PostUrl[]);
    });
    this.changes.announce({ store: 'texts', archive });
    this.changes.announce({ store: 'foundTopics', archive });
  }
}
