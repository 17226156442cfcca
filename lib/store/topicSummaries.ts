import type { ArchiveId } from '../model/archive';
import { talliesAfter, type PostChange, type TopicTally } from '../model/topicCount';
import type { TopicSummary } from '../model/topicsView';
import { talliesIn, wholePost } from './archiveRecords';
import type { Connection, StoresOf } from './connection';
import { topicKey } from './schema';

/** Posts read at once. */
const BATCH = 2_000;

const COUNTED_IN = ['posts', 'topicSummaries'] as const;
type Counting = StoresOf<typeof COUNTED_IN>;

/**
 * What the posts of each archive come to by topic, so that a list of all topics need not read all posts. Derived:
 * whoever writes posts calls {@link countPosts} in the same transaction.
 */
export class TopicSummaries {
  constructor(private readonly connection: Connection) {}

  /** The topics of an archive, by slug. Reads one record, and counts what it leaves open. */
  async ofArchive(archive: ArchiveId): Promise<readonly TopicSummary[]> {
    const kept = await this.#kept(archive);
    const tallies = kept === undefined || kept.some(({ isOpen }) => isOpen) ? await this.#count(archive) : kept;
    return tallies.map(({ slug, name, posts, first, last }) => ({ slug, name, posts, first, last }));
  }

  /**
   * How an archive writes its topics, each in its most frequent way, by slug. Names follow each write of posts: what is
   * open of a tally are its days, which nobody waits for here.
   */
  async namesOf(archive: ArchiveId): Promise<ReadonlyMap<string, string>> {
    const tallies = (await this.#kept(archive)) ?? (await this.#count(archive));
    return new Map(tallies.map(({ slug, name }) => [slug, name]));
  }

  async #kept(archive: ArchiveId): Promise<readonly TopicTally[] | undefined> {
    return talliesIn(await this.connection.run((database) => database.get('topicSummaries', archive)));
  }

  #count(archive: ArchiveId): Promise<readonly TopicTally[]> {
    // One transaction: a post that is added meanwhile waits, and is counted after.
    return this.connection.write(COUNTED_IN, async (writing) => {
      const summaries = writing.objectStore('topicSummaries');
      const kept = talliesIn(await summaries.get(archive));
      const recounted = kept?.map(async (one) => (one.isOpen ? countTopic(writing, archive, one.slug) : [one]));
      const tallies =
        recounted === undefined ? await countAll(writing, archive) : (await Promise.all(recounted)).flat();
      await summaries.put({ archive, tallies });
      return tallies;
    });
  }
}

/**
 * Takes up changes of an archive's posts. To be called in the transaction that writes them, and before they are
 * written: an archive that has no posts yet begins to be counted.
 */
export async function countPosts(writing: Counting, archive: ArchiveId, changes: readonly PostChange[]): Promise<void> {
  if (changes.length === 0) return;
  const summaries = writing.objectStore('topicSummaries');
  const isEmpty = async (): Promise<boolean> =>
    (await writing.objectStore('posts').index('archive').getKey(archive)) === undefined;
  const kept = talliesIn(await summaries.get(archive)) ?? ((await isEmpty()) ? [] : undefined);
  if (kept === undefined) return;
  const tallies = talliesAfter(kept, changes);
  if (tallies !== kept) await summaries.put({ archive, tallies });
}

/** Counts all posts of an archive. In batches: a large archive in one piece takes hundreds of megabytes. */
async function countAll(writing: Counting, archive: ArchiveId): Promise<readonly TopicTally[]> {
  const posts = writing.objectStore('posts');
  const keys = await posts.index('archive').getAllKeys(archive);
  let tallies: readonly TopicTally[] = [];
  for (let at = 0; at < keys.length; at += BATCH) {
    // An index gives its keys in order; what another archive has between them is left out.
    const range = IDBKeyRange.bound(keys[at], keys[Math.min(at + BATCH, keys.length) - 1]);
    const batch = (await posts.getAll(range)).filter((post) => post.archive === archive);
    tallies = talliesAfter(
      tallies,
      batch.flatMap((post) => ({ after: wholePost(post) })),
    );
  }
  return tallies;
}

/** Counts the posts of one topic; none when it has no post any more. */
async function countTopic(writing: Counting, archive: ArchiveId, slug: string): Promise<readonly TopicTally[]> {
  const posts = await writing.objectStore('posts').index('topic').getAll(topicKey(archive, slug));
  return talliesAfter(
    [],
    posts.map((post) => ({ after: wholePost(post) })),
  ).filter((tally) => tally.slug === slug);
}
