import { DetectError, parseFeed, type AnyFeed } from 'feedsmith';
import { atHome, normaliseAddress, webUrl, type Address } from '../model/address';
import type { ListedPost, WholeEntry } from '../model/pageReading';
import { Problem } from '../model/problem';
import { firstElement } from './contentKind';
import { postOfEntry, textOfTitle, type WrittenEntry } from './feedEntry';
import { writtenFeed, type WrittenFeed } from './feedFormats';
import { readableFeed } from './feedText';
import { languageTag } from './language';
import { withinTags } from './tags';
import { withinLimit } from './textLimits';
import { wholeEntry } from './wholeEntry';

/** Entries of one feed that are read; later ones are left out. */
export const ENTRY_LIMIT = 20_000;
/** Entries of one feed whose texts are taken from it. */
const MOST_WHOLE = 1_000;

/** What a feed tells of its archive. */
export interface FeedReading {
  readonly format: AnyFeed['format'];
  readonly title: string;
  /** The site's page that the feed belongs to. */
  readonly home: Address | null;
  readonly language: string | null;
  /** Each page once, in the feed's order. */
  readonly entries: readonly ListedPost[];
  /** Those of them that hold their posts in full. */
  readonly whole: readonly WholeEntry[];
  /**
   * The page of older entries: to be fetched as it is, so not in normal form. Null when there is none, or elsewhere.
   */
  readonly next: string | null;
  /** The text broke off before its end: the entries are those that were complete. */
  readonly truncated: boolean;
}

/**
 * Reads a feed: RSS 0.9x–2.0, RSS 1.0 (RDF), Atom, JSON Feed. `url` is the address that answered, in whatever form:
 * relative links are resolved against it. Needs no DOM, expands no entities of the document's own, follows nothing.
 * @throws Problem `wrong-content`: a web page, something else, or a feed of comments; `unreadable`: a broken feed;
 *   `too-large`.
 */
export function readFeed(text: string, url: string): FeedReading {
  const { parsed, truncated } = parse(readableFeed(withinLimit(text, 'feed')));
  const feed = writtenFeed(parsed);
  const base = webUrl(feed.base ?? '', url)?.href ?? url;
  if (isOfComments(feed, base)) throw new Problem('wrong-content', `comments: ${url}`);
  const language = languageTag(feed.language);
  const entries = distinctPosts(
    feed.entries.map((entry) => ({ entry, post: postOfEntry(entry, base, language) })),
    new URL(url),
  );
  return {
    format: parsed.format,
    title: feed.title === null ? '' : textOfTitle(feed.title),
    home: feed.home.map((link) => normaliseAddress(link, base)).find((home) => home !== null) ?? null,
    language,
    entries: entries.map(({ post }) => post),
    whole: entries.slice(0, MOST_WHOLE).flatMap(({ post, entry }) => {
      const html = wholeEntry(entry.contents);
      const from = entry.base ?? feed.base;
      const link = from === undefined ? post.url : (webUrl(from, base)?.href ?? post.url);
      return html === null ? [] : [{ url: post.url, html, base: link, language: post.account.language }];
    }),
    next: feed.next.map((link) => webUrl(link, base)?.href).find((next) => isOwnPage(next, url)) ?? null,
    truncated,
  };
}

function parse(text: string): { readonly parsed: AnyFeed; readonly truncated: boolean } {
  const start = firstElement(text);
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) throw new Problem('wrong-content', 'a web page');
  const isXml = start.startsWith('<');
  if (isXml) withinTags(text);
  try {
    return { parsed: parseFeed(text, { maxItems: ENTRY_LIMIT }), truncated: isXml && !isClosed(text) };
  } catch (thrown) {
    if (!(thrown instanceof DetectError)) return { parsed: parseComplete(text), truncated: true };
    throw new Problem(isXml || isWholeJson(text) ? 'wrong-content' : 'unreadable', `no feed: ${start.slice(0, 60)}`);
  }
}

/** JSON that is no feed is something else; text that was to be JSON and is none is broken. */
function isWholeJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isClosed(text: string): boolean {
  return /<\/(?:\w+:)?(?:rss|feed|rdf)\s*>/i.test(text.slice(-400));
}

/** What comes before a break is still good: reads up to the end of the last complete entry. */
function parseComplete(text: string): AnyFeed {
  const lower = text.toLowerCase();
  const ends = ['</item>', '</entry>']
    .map((mark) => ({ at: lower.lastIndexOf(mark), mark }))
    .filter(({ at }) => at >= 0);
  const end = Math.max(...ends.map(({ at, mark }) => at + mark.length));
  if (ends.length === 0) throw new Problem('unreadable', 'no complete entry');
  try {
    return parseFeed(text.slice(0, end), { maxItems: ENTRY_LIMIT });
  } catch (thrown) {
    throw new Problem('unreadable', String(thrown));
  }
}

/**
 * Whether the feed is one of comments: by its address (`/comments/feed`, Blogger's `/feeds/123/comments/default`), or
 * because most entries answer others or lead to a comment on a page. Independent of language.
 */
function isOfComments(feed: WrittenFeed, base: string): boolean {
  const addresses = [base, ...feed.self].flatMap((link) => webUrl(link, base)?.pathname ?? []);
  if (addresses.some((path) => /\/comments\/(?:feed|default|atom|rss)|\/comments\.(?:xml|rss|atom)$/i.test(path)))
    return true;
  const half = feed.entries.length / 2;
  if (feed.replies > half) return true;
  const toComments = feed.entries.filter(({ links }) => /#(?:comment|c)-?\d+$/i.test(links[0] ?? ''));
  return toComments.length > half;
}

interface ReadEntry<Post = ListedPost> {
  readonly entry: WrittenEntry;
  readonly post: Post;
}

function distinctPosts(read: readonly ReadEntry<ListedPost | null>[], home: URL): ReadEntry[] {
  const byUrl = new Map<Address, ReadEntry>();
  for (const { entry, post } of read) {
    if (post === null) continue;
    const url = atHome(post.url, home);
    if (!byUrl.has(url)) byUrl.set(url, { entry, post: { ...post, url } });
  }
  return [...byUrl.values()];
}

function isOwnPage(next: string | undefined, url: string): boolean {
  const here = webUrl(url);
  const there = webUrl(next ?? '');
  return here !== null && there !== null && there.origin === here.origin && there.href !== here.href;
}
