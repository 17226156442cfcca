import { XMLParser } from 'fast-xml-parser';
import { atHome, normaliseAddress, webUrl, type Address } from '../model/address';
import { dayIn } from '../model/day';
import { Problem } from '../model/problem';
import { LONGEST_LINE, oneLine, shortened } from '../model/text';
import { firstElement } from './contentKind';
import { withoutDocumentType } from './feedText';
import { decodeEntities } from './htmlEntities';
import { languageTag } from './language';
import { withinLimit } from './textLimits';

/** The protocol's own limit of addresses in one file. */
const URL_LIMIT = 50_000;

export interface SitemapPage {
  readonly url: Address;
  /** Day of the last change, `YYYY-MM-DD`: not the day of publication. */
  readonly modified: string | null;
  /** What a news sitemap says besides; null in others. */
  readonly news: { readonly title: string; readonly date: string | null; readonly language: string | null } | null;
}

/** A list of pages, or a list of further sitemaps: those addresses are to be fetched as they are. */
export type SitemapReading =
  | { readonly kind: 'pages'; readonly pages: readonly SitemapPage[]; readonly truncated: boolean }
  | {
      readonly kind: 'index';
      readonly sitemaps: readonly { readonly url: string; readonly modified: string | null }[];
      readonly truncated: boolean;
    };

// Entities stay as they are until a value is used, so that a document's own entities are never expanded.
const parser = new XMLParser({
  processEntities: false,
  parseTagValue: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/**
 * Reads a sitemap (sitemaps.org 0.9): `urlset`, `sitemapindex`, or plain text with an address per line. `url` is the
 * address that answered; entries on other hosts are left out, as the protocol wants.
 * @throws Problem `wrong-content`: no sitemap; `unreadable`: a broken one; `too-large`.
 */
export function readSitemap(written: string, url: string): SitemapReading {
  const text = withoutDocumentType(withinLimit(written, 'sitemap'));
  const start = firstElement(text);
  if (!start.startsWith('<'))
    return { kind: 'pages', pages: distinctPages(plainAddresses(text, url)), truncated: false };
  const [, root] = /^<(?:!doctype\s+)?(?:\w+:)?(urlset|sitemapindex)\b/i.exec(start) ?? [];
  if (root === undefined) throw new Problem('wrong-content', `no sitemap: ${start.slice(0, 60)}`);
  const isIndex = root.toLowerCase() === 'sitemapindex';
  const closing = new RegExp(`</(?:\\w+:)?${root}\\s*>\\s*(?:<!--|$)`, 'i');
  const truncated = !closing.test(text.slice(-1000));
  const entries = entriesIn(
    truncated ? upToLastEntry(text, isIndex ? 'sitemap' : 'url') : text,
    root,
    isIndex ? 'sitemap' : 'url',
  );
  if (!isIndex)
    return { kind: 'pages', pages: distinctPages(entries.flatMap((entry) => pageOf(entry, url) ?? [])), truncated };
  const sitemaps = entries.flatMap((entry) => {
    const at = ownUrl(textOf(entry['loc']), url);
    return at === null ? [] : [{ url: at.href, modified: dayIn(textOf(entry['lastmod'])) }];
  });
  return { kind: 'index', sitemaps, truncated };
}

type Entry = Readonly<Record<string, unknown>>;

function entriesIn(text: string, root: string, name: string): Entry[] {
  let parsed: unknown;
  try {
    parsed = parser.parse(text);
  } catch (thrown) {
    throw new Problem('unreadable', String(thrown));
  }
  const list = first(isEntry(parsed) ? parsed[root] : null);
  const entries = isEntry(list) ? list[name] : undefined;
  return (Array.isArray(entries) ? entries : [entries]).filter(isEntry).slice(0, URL_LIMIT);
}

/** What comes before a break is still good. */
function upToLastEntry(text: string, name: string): string {
  const ends = [...text.matchAll(new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'gi'))];
  const last = ends.at(-1);
  if (last === undefined && text.length > 2000) throw new Problem('unreadable', 'no complete entry');
  return last === undefined ? text : text.slice(0, last.index + last[0].length);
}

function pageOf(entry: Entry, base: string): SitemapPage | null {
  const at = ownUrl(textOf(entry['loc']), base);
  const url = at === null ? null : normaliseAddress(at.href);
  if (url === null) return null;
  const news = first(entry['news']);
  const publication = isEntry(news) ? first(news['publication']) : null;
  return {
    url,
    modified: dayIn(textOf(entry['lastmod'])),
    news: isEntry(news)
      ? {
          title: shortened(textOf(news['title']), LONGEST_LINE),
          date: dayIn(textOf(news['publication_date'])),
          language: isEntry(publication) ? languageTag(textOf(publication['language'])) : null,
        }
      : null,
  };
}

function plainAddresses(text: string, base: string): SitemapPage[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, URL_LIMIT);
  if (lines.length === 0 || !lines.every((line) => /^\uFEFF?https?:\/\//i.test(line)))
    throw new Problem('wrong-content', 'no sitemap');
  return lines.flatMap((line) => pageOf({ loc: line.replace('\uFEFF', '') }, base) ?? []);
}

/** An address on the sitemap's own host; `http:` and `https:`, with `www.` and without, are one host. */
function ownUrl(written: string, base: string): URL | null {
  const url = webUrl(written, base);
  const home = webUrl(base);
  if (written === '' || url === null || home === null) return null;
  const own = new URL(atHome(url.href as Address, home));
  return own.host === home.host ? own : null;
}

function distinctPages(pages: readonly SitemapPage[]): SitemapPage[] {
  return [...new Map(pages.map((page) => [page.url, page])).values()];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Of an element without attributes in reach: its words in one line, entities decoded once. */
function textOf(value: unknown): string {
  const one = first(value);
  return typeof one === 'string' ? oneLine(decodeEntities(one)) : '';
}
