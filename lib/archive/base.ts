import { normaliseAddress, type Address } from '../model/address';
import { archiveId, type ArchiveId } from '../model/archive';

/** What a page tells of the section of its site that is the archive. */
export interface BaseEvidence {
  readonly address: Address;
  readonly feeds: readonly Address[];
  readonly topics: readonly Address[];
  /** Posts that it lists. */
  readonly posts: readonly Address[];
  /** The page is a post: the last part of its path is no section. */
  readonly isInside: boolean;
}

const FEED_FILE = /\/(?:feed|rss|atom|index|rss2|posts)(?:\.(?:xml|json|rss|atom))?\/?$|\/feeds?\/[^/]+$/i;
const TOPIC_PART = /\/(?:tags?|topics?|categor(?:y|ies)|labels?|themen|thema|etiquetas?|kategorien?)(?:\/.*)?$/i;
const DATE_PART = /\/(?:19|20)\d{2}(?:\/.*)?$/;
const NUMBER_PART = /\/(?:page|p|seite)\/?\d+\/?$/i;
/** Sections that are a blog by their names alone, and the homes of authors on shared hosts. */
const BLOG = /\/(?:blog|weblog|journal|[~@][^/]+)$/i;

/**
 * The base of the archive that a page belongs to: the deepest folder that holds the page, the feeds it announces and
 * the pages of its topics. Where `/blog` has its own feed and topics, it is the archive; where they lie at the root,
 * the whole site is. A page without either decides by its folder's name, else for the root: too wide misses no post.
 */
export function archiveBase({ address, feeds, topics, posts, isInside }: BaseEvidence): ArchiveId | null {
  const page = new URL(address);
  const own = (url: Address): boolean => new URL(url).origin === page.origin;
  const told = [
    ...feeds.filter(own).map((url) => folder(new URL(url).pathname.replace(FEED_FILE, '/'))),
    ...topics.filter(own).map((url) => folder(new URL(url).pathname.replace(TOPIC_PART, '/'))),
    ...posts.filter(own).map((url) => homeOf(new URL(url).pathname, true)),
  ];
  const home = homeOf(page.pathname, isInside);
  const shared = /^\/[~@][^/]+/.exec(page.pathname)?.[0];
  const common = told.length > 0 ? told.reduce(commonFolder, home) : BLOG.test(home) ? home : '';
  return archiveId(`${page.origin}${shared !== undefined && !common.startsWith(shared) ? shared : common}`);
}

/** Whether most of the posts lie outside of the base that a reader typed. */
export function liesElsewhere(base: ArchiveId, posts: readonly Address[]): boolean {
  const inside = posts.filter((url) => url.startsWith(`${base}/`) || normaliseAddress(base) === url);
  return posts.length > 0 && inside.length * 2 < posts.length;
}

function homeOf(path: string, isInside: boolean): string {
  const cut = path.replace(NUMBER_PART, '').replace(DATE_PART, '').replace(TOPIC_PART, '');
  return folder(isInside && cut === path ? path.replace(/\/[^/]*\/?$/, '') : cut);
}

/** Without a slash at its end; the root is empty. */
function folder(path: string): string {
  return path.replace(/\/+$/, '');
}

function commonFolder(a: string, b: string): string {
  const [one, other] = [a.split('/'), b.split('/')];
  const differs = one.findIndex((part, at) => part !== other[at]);
  return (differs < 0 ? one : one.slice(0, differs)).join('/');
}
