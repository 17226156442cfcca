import { Problem } from '../model/problem';
import type { Connection } from './connection';

/**
 * Checks at start that every store can be read and that what the reader made is all there: the index of each store must
 * count as many records as the store, which a half-lost database does not. Costs a few counts, no record is read.
 * Throws `storage-broken`.
 */
export async function checkIntegrity(connection: Connection): Promise<void> {
  await connection.run(async (database) => {
    const reading = database.transaction(['archives', 'posts', 'guides', 'readings', 'ticks', 'settings']);
    await Promise.all((['archives', 'settings'] as const).map((store) => reading.objectStore(store).count()));
    const pairs = await Promise.all([
      Promise.all([reading.objectStore('posts').count(), reading.objectStore('posts').index('archive').count()]),
      Promise.all([reading.objectStore('guides').count(), reading.objectStore('guides').index('archive').count()]),
      Promise.all([reading.objectStore('readings').count(), reading.objectStore('readings').index('updatedAt').count()]),
      Promise.all([reading.objectStore('ticks').count(), reading.objectStore('ticks').index('topic').count()]),
    ]);
    await reading.done;
    if (pairs.some(([records, indexed]) => records !== indexed)) throw new Problem('storage-broken', 'counts disagree');
  });
}
