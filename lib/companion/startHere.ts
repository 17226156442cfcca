import type { ArchiveId } from '../model/archive';
import type { Post, PostUrl } from '../model/post';
import { saysStartHere } from '../model/startHere';
import type { Store } from '../store/open';

/** Of a larger archive not all titles are looked at: something is to be shown at once. */
const MOST_TITLES = 1_000;

/** The posts that by their titles are to be read first, newest first. Costs by {@link MOST_TITLES}, not by posts. */
export async function postsToStartWith(store: Store, archive: ArchiveId, posts: number): Promise<readonly Post[]> {
  if (posts > MOST_TITLES) return [];
  return (await store.posts.ofArchive(archive)).filter(({ title }) => saysStartHere(title));
}

/** The first of an archive's most linked posts that is not read, and how many posts link to it. Costs by what is read. */
export async function mostLinkedUnread(
  store: Store,
  archive: ArchiveId,
  isRead: (post: PostUrl) => boolean,
): Promise<{ readonly post: Post; readonly by: number } | null> {
  const linked = (await store.foundTopics.get(archive))?.linked ?? [];
  for (const { post: url, by } of linked) {
    if (isRead(url)) continue;
    const post = await store.posts.byUrl(url);
    if (post !== undefined) return { post, by };
  }
  return null;
}
