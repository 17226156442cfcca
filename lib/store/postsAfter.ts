import type { ArchiveId } from '../model/archive';
import type { Post, PostUrl } from '../model/post';
import { wholePost } from './archiveRecords';
import type { Database } from './schema';

/** In a stretch of addresses so many times as many posts may stand as are wanted of it. */
const STRETCHED = 1.5;

/**
 * The next posts of an archive in the order of their addresses, after one of them; fewer than asked for at the end. An
 * index's range knows no primary keys, and all keys of a large archive take longer than a thousand of its posts: so its
 * cursor tells the first and the last address, and the posts between them are read with one request.
 */
export async function postsAfter(
  database: Database,
  archive: ArchiveId,
  after: PostUrl | null,
  count: number,
): Promise<Post[]> {
  if (after === null) return wholeOf(await database.getAllFromIndex('posts', 'archive', archive, count));
  const ends = await endsOf(database, archive, after, count);
  if (ends === null) return [];
  const between = IDBKeyRange.bound(ends.first, ends.last);
  if ((await database.count('posts', between)) > count * STRETCHED) return oneByOne(database, archive, after, count);
  return wholeOf(await database.getAll('posts', between)).filter((post) => post.archive === archive);
}

/** The first and the last of the addresses; null when there is none. */
async function endsOf(
  database: Database,
  archive: ArchiveId,
  after: PostUrl,
  count: number,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const index = database.transaction('posts').store.index('archive');
  const cursor = await index.openKeyCursor(archive);
  // A cursor can only be sent forward: before its first key the address cannot be.
  const at = cursor !== null && cursor.primaryKey < after ? await cursor.continuePrimaryKey(archive, after) : cursor;
  const begun = at?.primaryKey === after ? await at.continue() : at;
  if (begun === null) return null;
  const first = begun.primaryKey;
  const later = count > 1 ? await begun.advance(count - 1) : begun;
  const last = later?.primaryKey ?? (await index.openKeyCursor(archive, 'prev'))?.primaryKey ?? first;
  return { first, last };
}

/** For an archive whose posts stand among those of others. */
async function oneByOne(database: Database, archive: ArchiveId, after: PostUrl, count: number): Promise<Post[]> {
  const keys = await database.getAllKeysFromIndex('posts', 'archive', archive);
  const store = database.transaction('posts').store;
  const posts = await Promise.all(
    keys
      .filter((key) => key > after)
      .slice(0, count)
      .map((key) => store.get(key)),
  );
  return wholeOf(posts);
}

function wholeOf(posts: readonly (Post | undefined)[]): Post[] {
  return posts.flatMap((post) => wholePost(post) ?? []);
}
