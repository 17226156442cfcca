import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';

/** The reader's state on each post. */
export class Readings {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  get(post: PostUrl): Promise<Reading | undefined> {
    return this.connection.run((database) => database.get('readings', post));
  }

  /** The readings there are of these posts. */
  of(posts: readonly PostUrl[]): Promise<Map<PostUrl, Reading>> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('readings');
      const found = await Promise.all([...new Set(posts)].map((post) => store.get(post)));
      await done;
      return new Map(found.flatMap((reading) => (reading === undefined ? [] : [[reading.post, reading] as const])));
    });
  }

  /** All readings of an archive's posts. */
  async ofArchive(archive: ArchiveId): Promise<Reading[]> {
    const found = await this.connection.run((database) => database.getAllFromIndex('readings', 'archive', archive));
    return found.filter((reading) => !reading.deleted);
  }

  /** The readings changed last, latest first. */
  latest(count: number): Promise<Reading[]> {
    return this.connection.run(async (database) => {
      const found: Reading[] = [];
      let cursor = await database.transaction('readings').store.index('updatedAt').openCursor(null, 'prev');
      while (cursor !== null && found.length < count) {
        if (!cursor.value.deleted) found.push(cursor.value);
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  /**
   * Reads and writes in one transaction, so that two tabs on one post never lose each other's change. `undefined` from
   * the change leaves things as they are; so does an archive that is not followed (any more).
   */
  async change(post: PostUrl, change: (before: Reading | undefined) => Reading | undefined): Promise<void> {
    const after = await this.connection.write(['readings', 'archives'], async (writing) => {
      const readings = writing.objectStore('readings');
      const reading = change(await readings.get(post));
      if (reading === undefined || !(await isFollowed(writing.objectStore('archives'), reading.archive))) return undefined;
      await readings.put(reading);
      return reading;
    });
    if (after !== undefined) this.changes.announce({ store: 'readings', archive: after.archive, post });
  }
}
