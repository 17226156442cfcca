import { folderOf, postFolder } from '../archive/postPath';
import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import { isStandingPage } from '../recognise/listingAddress';

export interface LikelyPosts {
  /** The folder that all known posts lie in; null where there is none. */
  readonly folder: string | null;
  /** Whether a page is a post for all that is known: it is known as one, or lies where only posts do. */
  readonly has: (url: Address) => boolean;
}

/** What is known of an archive's posts, for telling further ones by their addresses. */
export function likelyPosts(known: ReadonlySet<Address>, others: readonly Address[], archive: ArchiveId): LikelyPosts {
  const folder = postFolder([...known, ...others], archive);
  const isInFolder = (url: Address): boolean => folder !== null && folderOf(new URL(url).pathname) === folder;
  return { folder, has: (url) => known.has(url) || (isInFolder(url) && !isStandingPage(url)) };
}
