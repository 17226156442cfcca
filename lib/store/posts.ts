import type { ArchiveId } from '../model/archive';
import type { ListedPost } from '../model/pageReading';
import { newestFirst, withAccount, type Post, type PostUrl } from '../model/post';
import { distinctTopics, type Topic } from '../model/topic';
import { wholePost } from './archiveRecords';
import type { Changes } from './changes';
import { partOf, type Connection, type StoresOf } from './connection';
import { isFollowed } from './followed';
import { presentKeys, putMany } from './many';
import { topicKey, type PostRecord } from './schema';
import { markForSearch } from './searchIndexes';
import { countPosts } from './topicSummaries';

/** What adding a post reads and writes: itself, whether its archive is followed, and what is derived from it. */
const ADDED_IN = ['posts', 'archives', 'topicSummaries', 'searchIndexes'] as const;
export type WritingPosts = StoresOf<typeof ADDED_IN>;

/** The posts of all archives, as their accounts tell them. */
export class Posts {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly now: () => number = Date.now,
  ) {}

  async byUrl(url: PostUrl): Promise<Post | undefined> {
    return wholePost(await this.connection.run((database) => database.get('posts', url)));
  }

  /** Those of the addresses that are known posts, newest first. */
  async of(urls: readonly PostUrl[]): Promise<Post[]> {
    const found = await this.connection.run(async (database) => {
      const { store, done } = database.transaction('posts');
      const read = await Promise.all([...new Set(urls)].map((url) => store.get(url)));
      await done;
      return read;
    });
    return found.flatMap((post) => wholePost(post) ?? []).toSorted(newestFirst);
  }

  /** The posts of a topic, newest first. */
  async ofTopic(archive: ArchiveId, slug: string): Promise<Post[]> {
    const posts = await this.connection.run((database) =>
      database.getAllFromIndex('posts', 'topic', topicKey(archive, slug)),
    );
    return posts.flatMap((post) => wholePost(post) ?? []).toSorted(newestFirst);
  }

  /** The addresses of a topic's posts. */
  async urlsOfTopic(archive: ArchiveId, slug: string): Promise<PostUrl[]> {
    return (await this.connection.run((database) =>
      database.getAllKeysFromIndex('posts', 'topic', topicKey(archive, slug)),
    )) as PostUrl[];
  }

  /** All posts of an archive, newest first. */
  async ofArchive(archive: ArchiveId): Promise<Post[]> {
    const posts = await this.connection.run((database) => database.getAllFromIndex('posts', 'archive', archive));
    return posts.flatMap((post) => wholePost(post) ?? []).toSorted(newestFirst);
  }

  /** Some posts of an archive, the same each time. */
  someOf(archive: ArchiveId, most: number): Promise<Post[]> {
    return this.connection.run((database) => database.getAllFromIndex('posts', 'archive', archive, most));
  }

  /** Those of the addresses that are known posts. */
  known(urls: readonly PostUrl[]): Promise<Set<PostUrl>> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('posts');
      const keys = await Promise.all(urls.map((url) => store.getKey(url)));
      await done;
      return new Set(keys.flatMap((key) => (key === undefined ? [] : [key as PostUrl])));
    });
  }

  /** The addresses of all posts of an archive. */
  async urlsOf(archive: ArchiveId): Promise<PostUrl[]> {
    return (await this.connection.run((database) =>
      database.getAllKeysFromIndex('posts', 'archive', archive),
    )) as PostUrl[];
  }

  /**
   * The same, newest first; those without a date come last. `before`: only those from before this day, `YYYY-MM-DD`.
   */
  async byDate(archive: ArchiveId, before: string | null = null): Promise<PostUrl[]> {
    const range = IDBKeyRange.bound([archive], [archive, before ?? []], false, true);
    const dated = await this.connection.run((database) => database.getAllKeysFromIndex('posts', 'date', range));
    const known = (dated as PostUrl[]).toReversed();
    if (before !== null) return known;
    if ((await this.countOf(archive)) === known.length) return known;
    const isDated = new Set(known);
    return [...known, ...(await this.urlsOf(archive)).filter((url) => !isDated.has(url))];
  }

  /** The first of the same that have a date: reads so many keys, however many posts there are. */
  newest(archive: ArchiveId, most: number): Promise<PostUrl[]> {
    return this.connection.run(async (database) => {
      const range = IDBKeyRange.bound([archive], [archive, []], false, true);
      const found: PostUrl[] = [];
      let cursor = await database.transaction('posts').store.index('date').openKeyCursor(range, 'prev');
      for (; cursor !== null && found.length < most; cursor = await cursor.continue())
        found.push(cursor.primaryKey as PostUrl);
      return found;
    });
  }

  /** The posts that came out right after and right before one with a date: of one day, by address. */
  async beside({ url, archive, date }: Pick<Post, 'url' | 'archive' | 'date'>): Promise<Post[]> {
    if (date === null) return [];
    const ranges = {
      next: IDBKeyRange.bound([archive, date], [archive, []]),
      prev: IDBKeyRange.bound([archive], [archive, date]),
    };
    const isBeyond = (direction: keyof typeof ranges, other: PostUrl, day: string | null): boolean =>
      day !== date || (direction === 'next' ? other > url : other < url);
    return this.connection.run(async (database) => {
      const index = database.transaction('posts').store.index('date');
      const nearest = async (direction: keyof typeof ranges): Promise<Post[]> => {
        let cursor = await index.openCursor(ranges[direction], direction);
        while (cursor !== null && !isBeyond(direction, cursor.value.url, cursor.value.date))
          cursor = await cursor.continue();
        const post = wholePost(cursor?.value);
        return post === undefined ? [] : [post];
      };
      return [...(await nearest('next')), ...(await nearest('prev'))];
    });
  }

  /** The latest post with a date. */
  async newestOf(archive: ArchiveId): Promise<Post | undefined> {
    return (await this.#dated(archive, 'prev', 1))[0];
  }

  /** The first post with a date. */
  async oldestOf(archive: ArchiveId): Promise<Post | undefined> {
    return (await this.#dated(archive, 'next', 1))[0];
  }

  /** The latest posts with a date, newest first. `since`: none from before this day, `YYYY-MM-DD`. */
  async latestOf(archive: ArchiveId, most: number, since = ''): Promise<Post[]> {
    return (await this.#dated(archive, 'prev', most, since)).toSorted(newestFirst);
  }

  #dated(archive: ArchiveId, direction: 'next' | 'prev', most: number, since = ''): Promise<Post[]> {
    return this.connection.run(async (database) => {
      const found: Post[] = [];
      // Days are texts; in an index any array comes after all of them.
      const range = IDBKeyRange.bound([archive, since], [archive, []]);
      let cursor = await database.transaction('posts').store.index('date').openCursor(range, direction);
      for (; cursor !== null && found.length < most; cursor = await cursor.continue()) {
        const post = wholePost(cursor.value);
        if (post !== undefined) found.push(post);
      }
      return found;
    });
  }

  countOf(archive: ArchiveId): Promise<number> {
    return this.connection.run((database) => database.countFromIndex('posts', 'archive', archive));
  }

  /** How many posts each of these topics has. */
  topicSizes(archive: ArchiveId, slugs: readonly string[]): Promise<Map<string, number>> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('posts');
      const index = store.index('topic');
      const sizes = await Promise.all(slugs.map((slug) => index.count(topicKey(archive, slug))));
      await done;
      return new Map(slugs.map((slug, at) => [slug, sizes[at] ?? 0]));
    });
  }

  /** Every topic of an archive once, by slug. Reads one post a topic, however many posts it has. */
  topicsOf(archive: ArchiveId): Promise<Topic[]> {
    return this.connection.run(async (database) => {
      const range = IDBKeyRange.bound(topicKey(archive, ''), topicKey(archive, '\uffff'));
      const topics: Topic[] = [];
      let cursor = await database.transaction('posts').store.index('topic').openCursor(range, 'nextunique');
      while (cursor !== null) {
        const slug = String(cursor.key).slice(archive.length + 1);
        topics.push(wholePost(cursor.value)?.topics.find((topic) => topic.slug === slug) ?? { slug, name: slug });
        cursor = await cursor.continue();
      }
      return distinctTopics(topics);
    });
  }

  /**
   * Adds accounts of posts in one transaction. Only what changed is written and announced, so reading the same feed
   * twice costs no write. Writes nothing for an archive that is not followed (any more).
   */
  async add(archive: ArchiveId, listed: readonly ListedPost[]): Promise<void> {
    if (listed.length === 0) return;
    const changed = await this.connection.write(ADDED_IN, async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return [];
      return addPosts(writing, archive, listed, this.now());
    });
    const [only] = changed;
    if (only === undefined) return;
    this.changes.announce({ store: 'posts', archive, ...(changed.length === 1 && { post: only }) });
  }
}

/** Adds accounts of posts within a transaction; returns the posts that changed. */
export async function addPosts(
  writing: WritingPosts,
  archive: ArchiveId,
  listed: readonly ListedPost[],
  now: number,
): Promise<PostUrl[]> {
  const store = writing.objectStore('posts');
  const urls = [...new Set(listed.map(({ url }) => url))];
  const present = await presentKeys(store, urls);
  const known = await Promise.all(
    urls.filter((url) => present.has(url)).map(async (url) => [url, wholePost(await store.get(url))] as const),
  );
  return writePosts(writing, archive, listed, { now, before: new Map(known) });
}

/**
 * The same where it is known what there was before.
 *
 * @param options.before the posts as they are stored, by address; those that are not there are new
 * @param options.onWritten hears how many more are written
 */
export async function writePosts(
  writing: WritingPosts,
  archive: ArchiveId,
  listed: readonly ListedPost[],
  options: {
    readonly now: number;
    readonly before: ReadonlyMap<PostUrl, Post | undefined>;
    readonly onWritten?: ((count: number) => void) | undefined;
  },
): Promise<PostUrl[]> {
  const latest = new Map<PostUrl, PostRecord>();
  for (const { url, account } of listed) {
    const before = latest.get(url) ?? options.before.get(url);
    const knownSince = before === undefined ? options.now : before.knownSince;
    const after = recordOf(withAccount(before ?? null, account, url, archive), knownSince);
    if (before === undefined || JSON.stringify(before) !== JSON.stringify(after)) latest.set(url, after);
  }
  await countPosts(
    partOf(writing),
    archive,
    [...latest.values()].map((after) => ({ before: options.before.get(after.url), after })),
  );
  await putMany(writing.objectStore('posts'), [...latest.values()], options.onWritten);
  await markForSearch(writing.objectStore('searchIndexes'), archive, [...latest.keys()]);
  return [...latest.keys()];
}

function recordOf(post: Post, knownSince: number | undefined): PostRecord {
  const since = knownSince === undefined ? {} : { knownSince };
  return { ...post, ...since, topicKeys: post.topics.map(({ slug }) => topicKey(post.archive, slug)) };
}
