import type { ArchiveId } from '../model/archive';
import type { PostStub } from '../model/exchange';
import { isFollowed } from './followed';
import { addPosts } from './posts';

/**
 * Adds posts that a file or another machine tells of, within a transaction. One that is known already is known better
 * than they can tell, and one of an archive that is not followed is not wanted. Gives the archives that have more
 * since.
 */
export async function addStubs(
  writing: Parameters<typeof addPosts>[0],
  posts: readonly PostStub[],
  now: number,
): Promise<ArchiveId[]> {
  const byArchive = new Map<ArchiveId, PostStub[]>();
  for (const post of posts) {
    const others = byArchive.get(post.archive);
    if (others === undefined) byArchive.set(post.archive, [post]);
    else others.push(post);
  }
  const changed: ArchiveId[] = [];
  for (const [archive, stubs] of byArchive) {
    if (!(await isFollowed(writing.objectStore('archives'), archive))) continue;
    const known = await Promise.all(stubs.map(({ url }) => writing.objectStore('posts').getKey(url)));
    const listed = stubs
      .filter((_, at) => known[at] === undefined)
      .map(({ url, title, date, topics }) => ({
        url,
        account: { source: 'link' as const, title, date, summary: null, topics, language: null, words: null },
      }));
    if ((await addPosts(writing, archive, listed, now)).length > 0) changed.push(archive);
  }
  return changed;
}
