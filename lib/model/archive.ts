import { type Address, normaliseAddress, otherName, webUrl } from './address';
import type { FaultyGuide } from './guideFault';
import type { ProblemCode } from './problem';
import { mergeGroups, type Groups, type Stamps } from './record';

/** Origin + base path without a trailing slash: `https://lawzava.com/blog`, or the origin alone. */
export type ArchiveId = string & { readonly __brand: 'ArchiveId' };

/** A site of dated posts that the reader follows: what they chose, and what this machine knows of it. */
export interface Archive extends ArchiveState {
  readonly id: ArchiveId;
  /** As the reader calls it, or it itself, or its host. */
  readonly name: string;
  readonly builtIn: boolean;
  /** Source of a regular expression that a post's path matches, when the archive has a pattern of its own. */
  readonly postPattern: string | null;
}

/** The reader's part of an archive: that they follow it, and as what. */
export interface ArchiveChoice extends Pick<Archive, 'id' | 'builtIn' | 'postPattern'> {
  /** Not any more: the archive is removed, and what the reader made of it is kept. */
  readonly followed: boolean;
  /** Null where it is called as it calls itself. */
  readonly name: string | null;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  readonly stamps: Stamps;
}

/** What asking an archive has left on this machine. No other one takes it over, and asking again makes it again. */
export interface ArchiveState {
  /** The name that it gives itself; null or absent before it was read. */
  readonly ownName?: string | null;
  /** Its feeds that were read well, see `lib/model/feeds`. */
  readonly feeds: readonly Address[];
  /** Feeds that could not be read, and when that was: left alone for a while. Absent where there is none. */
  readonly lostFeeds?: readonly LostFeed[];
  /**
   * Addresses outside of its base path that its own home page names as its feeds and topic pages: they speak for the
   * archive like its own pages. Absent before the home page was read.
   */
  readonly announced?: readonly Address[];
  /** Its pages that carry data for a guide which is broken. Absent before one did. */
  readonly faultyGuides?: readonly FaultyGuide[];
  /**
   * The page that by the words of a link on its home page readers should start with; null or absent where there is
   * none.
   */
  readonly startHere?: NamedPage | null;
  /** Milliseconds since 1970; null before the first refresh. */
  readonly refreshedAt: number | null;
  readonly problem: ShownProblem | null;
  /**
   * After failed refreshes in a row: how many, and when to try again (milliseconds since 1970). Null or absent when all
   * is well.
   */
  readonly retry?: { readonly failures: number; readonly at: number } | null;
  /** Why its posts are not looked through for now; null or absent where nothing keeps from it. */
  readonly lookPause?: LookPause | null;
  /** The rules by which all of its known texts were looked through, see `lib/model/knownText`. */
  readonly lookRules?: number;
}

/** A rest that a site asked for, or that failures in a row brought. */
export interface LookPause {
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly failures: number;
  readonly code: ProblemCode;
}

/** The state of an archive that was never asked. */
export const NEVER_ASKED: ArchiveState = { feeds: [], refreshedAt: null, problem: null };

/** What the reader decides on an archive, each by itself. */
export const ARCHIVE_GROUPS = {
  followed: ['followed'],
  name: ['name'],
  postPattern: ['postPattern'],
} as const satisfies Groups<ArchiveChoice>;

export function mergeArchives(a: ArchiveChoice, b: ArchiveChoice): ArchiveChoice {
  return mergeGroups<ArchiveChoice>(ARCHIVE_GROUPS, a, b);
}

/** The two parts of an archive as one. */
export function archiveFrom({ id, name, builtIn, postPattern }: ArchiveChoice, state: ArchiveState): Archive {
  return { ...state, id, name: name ?? state.ownName ?? hostName(id), builtIn, postPattern };
}

/** What an archive is called before it was read: its address without the scheme. */
export function hostName(id: ArchiveId): string {
  return id.replace(/^https?:\/\//, '');
}

/** A page of an archive, and the words that lead to it. */
export interface NamedPage {
  readonly title: string;
  readonly url: Address;
}

export interface LostFeed {
  readonly url: Address;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The last thing that went wrong with an archive, kept until the same address is read well. */
export interface ArchiveProblem {
  readonly code: ProblemCode;
  readonly address: string;
  readonly at: number;
}

/** The same as it is shown now. What the browser has answered a moment ago is not stored. */
export interface ShownProblem extends ArchiveProblem {
  /** The browser was asked for the site once more, and did not grant it. */
  readonly refused?: true;
  /** The site was never read: some browsers let the reader withhold the built-in archive's at the installation. */
  readonly neverRead?: true;
}

/** The id of the archive with this base address, or null when it is no http(s) URL. */
export function archiveId(base: string): ArchiveId | null {
  const url = webUrl(base);
  return url === null ? null : (`${url.origin}${url.pathname.replace(/\/+$/, '')}` as ArchiveId);
}

/** The archive under the other name that its site may have, with `www.` or without; null where there is none to try. */
export function underOtherName(id: ArchiveId): ArchiveId | null {
  const url = new URL(id);
  const name = otherName(url);
  if (name === null) return null;
  url.hostname = name;
  return archiveId(url.href);
}

/** Whether the archive's own address, and not one of the many that it names, leads to another site. */
export function isLedAway({ id, problem }: Pick<Archive, 'id' | 'problem'>): boolean {
  return problem?.code === 'left-the-site' && problem.address === normaliseAddress(id);
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

/**
 * The archive that a page may speak for: the one that holds both the address under which the browser shows it and the
 * one that it gives itself. On a shared host any author can write the address of another into a canonical link. Null
 * when the two lie in different archives, or in none.
 */
export function archiveOfPage<A extends Pick<Archive, 'id'>>(
  archives: readonly A[],
  shown: string,
  claimed: Address,
): A | null {
  const archive = archiveOf(archives, shown);
  return archive !== null && archiveOf(archives, claimed)?.id === archive.id ? archive : null;
}

/**
 * Whether what a page or feed says is the archive's own word: it lies within the archive, or the archive's home page
 * names it.
 */
export function speaksFor({ id, announced = [] }: Pick<Archive, 'id' | 'announced'>, url: string): boolean {
  const address = normaliseAddress(url);
  return address !== null && (contains(id, url) || announced.includes(address));
}

/** Whether the page's path matches the archive's own pattern of posts; false when it has none. */
export function matchesPostPattern(archive: Pick<Archive, 'postPattern'>, page: URL): boolean {
  return archive.postPattern !== null && new RegExp(archive.postPattern, 'u').test(page.pathname);
}
