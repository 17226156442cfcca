import { type Address, webUrl } from './address';
import type { ProblemCode } from './problem';
import type { Stamped } from './record';

/** Origin + base path without a trailing slash: `https://lawzava.com/blog`, or the origin alone. */
export type ArchiveId = string & { readonly __brand: 'ArchiveId' };

/** A site of dated posts that the reader follows. */
export interface Archive extends Stamped {
  readonly id: ArchiveId;
  readonly name: string;
  readonly builtIn: boolean;
  /** Source of a regular expression that a post's path matches, when the archive has a pattern of its own. */
  readonly postPattern: string | null;
  /** Addresses of its feeds, as its pages announced them. */
  readonly feeds: readonly Address[];
  /** Milliseconds since 1970; null before the first refresh. */
  readonly refreshedAt: number | null;
  readonly problem: ArchiveProblem | null;
  /** After failed refreshes in a row: how many, and when to try again (milliseconds since 1970). Null or absent when all is well. */
  readonly retry?: { readonly failures: number; readonly at: number } | null;
}

/** The last thing that went wrong with an archive, kept until the same address is read well. */
export interface ArchiveProblem {
  readonly code: ProblemCode;
  readonly address: string;
  readonly at: number;
}

/** The id of the archive with this base address, or null when it is no http(s) URL. */
export function archiveId(base: string): ArchiveId | null {
  const url = webUrl(base);
  return url === null ? null : (`${url.origin}${url.pathname.replace(/\/+$/, '')}` as ArchiveId);
}

/** Whether a page lies under the archive's base path. `/blogging` does not lie under `/blog`. */
export function contains(id: ArchiveId, page: string): boolean {
  return page === id || (page.startsWith(id) && /^[/?#]/.test(page.slice(id.length)));
}

/** The archive a page belongs to: the one with the longest base path that contains it. */
export function archiveOf<A extends Pick<Archive, 'id'>>(archives: readonly A[], page: string): A | null {
  let best: A | null = null;
  for (const archive of archives) {
    if (contains(archive.id, page) && archive.id.length > (best?.id.length ?? 0)) best = archive;
  }
  return best;
}

/** Whether the page's path matches the archive's own pattern of posts; false when it has none. */
export function matchesPostPattern(archive: Pick<Archive, 'postPattern'>, page: URL): boolean {
  return archive.postPattern !== null && new RegExp(archive.postPattern, 'u').test(page.pathname);
}
