import type { ArchiveId } from '../model/archive';
import type { PostStub } from '../model/exchange';
import { isFollowed } from './followed';
import { presentKeys } from './many';
import { writePosts, type WritingPosts } from './posts';

/**
 * Adds posts that a file or another machine tells of, within a transaction. One that is known already is known better
 * than they can tell, and one of an archive that is not followed is not wanted. Gives the archives that have more
 * since.
 *
 * @param onWritten hears how many more are written
 */
export async function addStubs(
  writing: WritingPosts,
  posts: readonly PostStub[],
  now: number,
  onWritten?: (count: number) => void,
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
    const known = await presentKeys(
      writing.objectStore('posts'),
      stubs.map(({ url }) => url),
    );
    const listed = stubs
      .filter(({ url }) => !known.has(url))
      .map(({ url, title, date, topics }) => ({
        url,
        account: { source: 'link' as const, title, date, summary: null, topics, language: null, words: null },
      }));
    const added = await writePosts(writing, archive, listed, { now, before: new Map(), onWritten });
    if (added.length > 0) changed.push(archive);
  }
  return changed;
}
