import { normaliseAddress, type Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import { isTopicAddress } from './topicPath';

const FILE = /\.(?:xml|json|rss|atom|jpe?g|png|gif|svg|webp|avif|pdf|zip|gz|mp[34]|webm|css|js|txt|ics|epub)$/i;
/** Author, page-number, search, feed and account pages, and archives of a year, month or day. */
const NO_POST = new RegExp(
  [
    String.raw`/(?:authors?|page|search|feed|rss|login|wp-(?:admin|content|json|login\.php))(?:/|$)`,
    String.raw`^(?:.*/)?\d{4}(?:/\d{1,2}){0,2}$`,
    String.raw`/page\d+$`,
  ].join('|'),
  'i',
);

/**
 * Whether an address within the archive can be a post's at all: not the archive itself, no file, and no page that lists
 * posts.
 */
export function isPostLike(address: Address, archive: ArchiveId): boolean {
  const url = new URL(address);
  if (address === normaliseAddress(archive) || FILE.test(url.pathname) || isTopicAddress(url)) return false;
  return !NO_POST.test(address.slice(archive.length).replace(/[?#].*$/, ''));
}

/**
 * The folder that all known posts of an archive lie in directly (`/blog/posts/`), or null: with fewer than three posts,
 * posts in several folders, or posts right under the archive's base, where about and contact pages lie too. A page in
 * the folder is as good as known to be a post.
 */
export function postFolder(posts: readonly Address[], archive: ArchiveId): string | null {
  const folders = new Set(posts.map((post) => folderOf(new URL(post).pathname)));
  const [folder] = folders;
  if (posts.length < 3 || folders.size !== 1 || folder === undefined) return null;
  return folder === `${new URL(archive).pathname.replace(/\/$/, '')}/` ? null : folder;
}

export function folderOf(path: string): string {
  return path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1);
}
