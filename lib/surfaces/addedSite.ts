import type { ArchiveId } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import type { AddedSite } from '../model/overview';
import type { Store } from '../store/open';

/** What is known so far of a site that was just added; null when it is gone. */
export async function addedSite(store: Store, id: ArchiveId): Promise<AddedSite | null> {
  const [archive, posts, newest, discovery] = await Promise.all([
    store.archives.get(id),
    store.posts.countOf(id),
    store.posts.newestOf(id),
    store.discoveries.get(id),
  ]);
  if (archive === undefined) return null;
  return {
    archive,
    posts,
    newest: newest === undefined ? null : { url: newest.url, title: newest.title },
    isDiscovering: discovery !== undefined && isUnderWay(discovery),
  };
}
