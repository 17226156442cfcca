import { webUrl } from '../../model/address';
import type { LeftOut } from '../../model/exchange';
import { LONGEST_NAME, shortened } from '../../model/text';
import {
  NOTHING_FOREIGN,
  leftOut,
  momentIn,
  pagesOf,
  type Foreign,
  type ForeignBlog,
  type ForeignPage,
} from './foreign';
import { attributesIn, wordsOf } from './htmlWords';

export function isOpml(text: string): boolean {
  return /<opml\b/i.test(text.slice(0, 4_000));
}

/**
 * The subscriptions of an OPML list (http://opml.org/spec2.opml), in whatever folders they are: each site by its own
 * address, or by that of its feed where it has none.
 */
export function readOpml(text: string): Foreign {
  const blogs: ForeignBlog[] = [];
  const left: LeftOut[] = [];
  for (const [tag] of text.matchAll(/<outline\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi)) {
    const attributes = attributesIn(tag);
    const [feed, site, url] = ['xmlurl', 'htmlurl', 'url'].map((name) => attributes.get(name) ?? '');
    const name = attributes.get('title') || attributes.get('text') || '';
    // A folder.
    if (!feed && !site && !url) continue;
    const home = webUrl(site || url || '') ?? (feed ? originOf(feed) : null);
    if (home === null) left.push(leftOut('archives', name || feed || site || url || '', 'address'));
    else blogs.push({ url: home.href, name: shortened(name, LONGEST_NAME) });
  }
  return { ...NOTHING_FOREIGN, blogs, left };
}

function originOf(feed: string): URL | null {
  const url = webUrl(feed);
  return url === null ? null : new URL(url.origin);
}

/** Lists of links in HTML: bookmarks as browsers export them (Netscape's form), and what Pocket once exported. */
export function isLinkList(text: string): boolean {
  const start = text.slice(0, 4_000);
  return /<!doctype netscape-bookmark/i.test(start) || (/<title>\s*Pocket Export/i.test(start) && /<a\b/i.test(text));
}

/** Pocket's heading of what was read. */
const READ = /^read archive$/i;
/** A heading, or a link with its words; neither is longer in any list. */
const PARTS = /<h\d\b[^<>]*>([^<]{0,500})<\/h\d>|<a\b([^<>]{0,20000})>([^<]{0,2000})<\/a>/gi;

export function readLinkList(text: string): Foreign {
  const pages: ForeignPage[] = [];
  let isRead = false;
  for (const [, heading, tag, words = ''] of text.matchAll(PARTS)) {
    if (heading !== undefined) isRead = READ.test(heading.trim());
    if (tag === undefined) continue;
    const attributes = attributesIn(tag);
    const url = attributes.get('href') ?? '';
    // Bookmarks hold scripts and places of the browser's own, too.
    if (/^(?:javascript|place|chrome|about|data|edge|file):/i.test(url)) continue;
    const title = wordsOf(words);
    pages.push({
      url,
      title: title === url ? '' : title,
      tags: (attributes.get('tags') ?? '').split(','),
      addedAt: momentIn(attributes.get('time_added') ?? attributes.get('add_date')),
      isRead,
      share: 0,
    });
  }
  return pagesOf(pages);
}
