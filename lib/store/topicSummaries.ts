import type { ArchiveId } from '../model/archive';
import { summarise, type TopicSummary } from '../model/topicsView';
import type { Connection } from './connection';
import type { PostRecord } from './schema';

/** Posts are read in batches: a large archive in one piece takes hundreds of megabytes. */
const BATCH = 2_000;

/**
 * What the posts of each archive come to by topic, so that a list of all topics need not read all posts. Derived: whoever
 * changes a post's topics or date drops the record in the same transaction, and it is made again when it is asked for.
 */
export class TopicSummaries {
  constructor(private readonly connection: Connection) {}

  /** The topics of an archive, by slug. Reads one record, or all posts when they have changed since. */
  async ofArchive(archive: ArchiveId): Promise<readonly TopicSummary[]> {
    const kept = await this.connection.run((database) => database.get('topicSummaries', archive));
    return kept?.topics ?? this.#make(archive);
  }

  #make(archive: ArchiveId): Promise<readonly TopicSummary[]> {
    // One transaction: a post that is added meanwhile waits, and drops what was made without it.
    return this.connection.write(['posts', 'topicSummaries'], async (writing) => {
      const index = writing.objectStore('posts').index('archive');
      const keys = await index.getAllKeys(archive);
      const posts: Pick<PostRecord, 'topics' | 'date'>[] = [];
      for (let at = 0; at < keys.length; at += BATCH) {
        // An index gives its keys in order; what another archive has between them is left out.
        const range = IDBKeyRange.bound(keys[at], keys[Math.min(at + BATCH, keys.length) - 1]);
        for (const post of await writing.objectStore('posts').getAll(range)) {
          if (post.archive === archive) posts.push({ topics: post.topics, date: post.date });
        }
      }
      const topics = summarise(posts);
      await writing.objectStore('topicSummaries').put({ archive, topics });
      return topics;
    });
  }
}

/** Whether a post counts for its topics as it did before. */
export function countsAsBefore(before: PostRecord | undefined, after: PostRecord): boolean {
  return before !== undefined && before.date === after.date && before.topicKeys.join() === after.topicKeys.join();
}
