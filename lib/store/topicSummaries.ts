import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import { talliesAfter, type PostChange, type TopicTally } from '../model/topicCount';
import type { TopicSummary } from '../model/topicsView';
import { talliesIn, wholePost } from './archiveRecords';
import type { Connection, Writing } from './connection';
import { topicKey } from './schema';

const COUNTED_IN = ['posts', 'topicSummaries'] as const;
type Counting = Pick<Writing<typeof COUNTED_IN>, 'objectStore'>;

/**
 * What the posts of each archive come to by topic, so that a list of all topics need not read all posts. Derived: whoever
 * writes posts calls {@link countPosts} in the same transaction.
 */
export class TopicSummaries {
  constructor(private readonly connection: Connection) {}

  /** The topics of an archive, by slug. Reads one record, and counts what it leaves open. */
  async ofArchive(archive: ArchiveId): Promise<readonly TopicSummary[]> {
    const kept = talliesIn(await this.connection.run((database) => database.get('topicSummaries', archive)));
    const tallies = kept === undefined || kept.some(({ isOpen }) => isOpen) ? await this.#count(archive) : kept;
    return tallies.map(({ slug, name, posts, first, last }) => ({ slug, name, posts, first, last }));
  }

  #count(archive: ArchiveId): Promise<readonly TopicTally[]> {
    // One transaction: a post that is added meanwhile waits, and is counted after.
    return this.connection.write(COUNTED_IN, async (writing) => {
      const summaries = writing.objectStore('topicSummaries');
      const kept = talliesIn(await summaries.get(archive));
      const slugs = kept?.flatMap(({ slug, isOpen }) => (isOpen ? slug : [])) ?? (await slugsOf(writing, archive));
      const counted = await tally(writing, archive, slugs);
      const tallies = kept === undefined ? counted : kept.flatMap((one) => (one.isOpen ? (counted.find(({ slug }) => slug === one.slug) ?? []) : one));
      await summaries.put({ archive, tallies });
      return tallies;
    });
  }
}

/**
 * Takes up changes of an archive's posts. To be called in the transaction that writes them, and before they are written:
 * an archive that has no posts yet begins to be counted.
 */
export async function countPosts(writing: Counting, archive: ArchiveId, changes: readonly PostChange[]): Promise<void> {
  if (changes.length === 0) return;
  const summaries = writing.objectStore('topicSummaries');
  const isEmpty = async (): Promise<boolean> => (await writing.objectStore('posts').index('archive').getKey(archive)) === undefined;
  const kept = talliesIn(await summaries.get(archive)) ?? ((await isEmpty()) ? [] : undefined);
  if (kept === undefined) return;
  const tallies = talliesAfter(kept, changes);
  if (tallies !== kept) await summaries.put({ archive, tallies });
}

async function slugsOf(writing: Counting, archive: ArchiveId): Promise<string[]> {
  const slugs: string[] = [];
  const range = IDBKeyRange.bound(topicKey(archive, ''), topicKey(archive, '\uffff'));
  let cursor = await writing.objectStore('posts').index('topic').openKeyCursor(range, 'nextunique');
  while (cursor !== null) {
    slugs.push(String(cursor.key).slice(topicKey(archive, '').length));
    cursor = await cursor.continue();
  }
  return slugs;
}

/**
 * Counts topics by the keys of indexes, in order of slug: of each topic only its first post by address and its oldest and
 * newest are read. All posts of a large archive take seconds to read, their keys a fraction of one.
 */
async function tally(writing: Counting, archive: ArchiveId, slugs: readonly string[]): Promise<TopicTally[]> {
  const posts = writing.objectStore('posts');
  // By day; posts without one do not stand in this index.
  const dated = await posts.index('date').getAllKeys(IDBKeyRange.bound([archive], [archive, []]));
  const ranks = new Map(dated.map((url, rank) => [url, rank]));
  const tallies = await Promise.all(
    slugs.map(async (slug): Promise<TopicTally[]> => {
      const urls = await posts.index('topic').getAllKeys(topicKey(archive, slug));
      const [namedBy] = urls;
      if (namedBy === undefined) return [];
      let [oldest, newest] = [dated.length, -1];
      for (const url of urls) {
        const rank = ranks.get(url);
        if (rank === undefined) continue;
        oldest = Math.min(oldest, rank);
        newest = Math.max(newest, rank);
      }
      const dayAt = async (rank: number): Promise<string | null> => {
        const url = dated[rank];
        return url === undefined ? null : (wholePost(await posts.get(url))?.date ?? null);
      };
      const [namer, first, last] = await Promise.all([posts.get(namedBy), dayAt(oldest), dayAt(newest)]);
      const name = wholePost(namer)?.topics.find((topic) => topic.slug === slug)?.name ?? slug;
      return [{ slug, name, posts: urls.length, first, last, namedBy: namedBy as PostUrl }];
    }),
  );
  return tallies.flat();
}
