import { readLeads } from '../archive/leads';
import { readListing } from '../archive/listing/readListing';
import { withinNesting } from '../archive/nesting';
import { withinLimit } from '../archive/textLimits';
import { readPublishedGuide } from '../guide/published/publishedGuide';
import { webUrl } from '../model/address';
import type { PageEvidence } from '../model/page';
import type { PageReading, ReadRequest, WholeEntry } from '../model/pageReading';
import type { PostText } from '../model/postText';
import { Problem } from '../model/problem';
import { attributeOf } from '../recognise/attributeOf';
import { readEvidence } from '../recognise/evidence';
import { postText } from '../recognise/postText';

/**
 * Reads a fetched page. Runs where there is a DOM: in Chromium's offscreen document, in Firefox's background page.
 * Parsing by `DOMParser` neither runs scripts nor loads anything. @throws Problem `too-large`
 */
export function readPage(request: ReadRequest): PageReading {
  const html = withinNesting(withinLimit(request.html, 'page'));
  return readParsed(new DOMParser().parseFromString(html, 'text/html'), request);
}

/** The same of a page that is parsed already, for a DOM of another make. */
export function readParsed(
  page: Document,
  { address, url, archive, readAt, wantsText = false }: ReadRequest,
): PageReading {
  const evidence = readEvidence(page, url);
  return {
    ...readListing(page, url, archive.id, { postPattern: archive.postPattern }),
    ...readPublishedGuide(page, { address, base: url, archive: archive.id, readAt }),
    feeds: evidence?.feeds ?? [],
    leads: readLeads(page, url, archive.id),
    evidence,
    text: wantsText ? postText(page, baseOf(page, url), evidence === null ? null : languageOf(evidence)) : null,
  };
}

/** What the relative links of a page refer to. */
function baseOf(page: Document, url: string): string {
  return webUrl(attributeOf(page.querySelector('base[href]'), 'href'), url)?.href ?? url;
}

function languageOf({ signals, fallback }: PageEvidence): string | null {
  return signals.find(({ language }) => language !== null)?.language ?? fallback.language;
}

/**
 * The texts of posts that a feed holds in full, each as its page would give it; null for one without any, and for one
 * that is too much to be parsed.
 */
export function readEntries(entries: readonly WholeEntry[]): (PostText | null)[] {
  const parser = new DOMParser();
  return entriesParsed(entries, (html) => parser.parseFromString(html, 'text/html'));
}

/** The same for a DOM of another make. */
export function entriesParsed(entries: readonly WholeEntry[], parse: (html: string) => Document): (PostText | null)[] {
  return entries.map(({ html, base, language }) => {
    const page = readableMarkup(html);
    if (page === null) return null;
    return postText(parse(`<article><div class="entry-content">${page}</div></article>`), base, language);
  });
}

/** An entry's markup; null for one that is too much to be parsed: its page may be less. */
function readableMarkup(html: string): string | null {
  try {
    return withinNesting(withinLimit(html, 'page'));
  } catch (thrown) {
    if (thrown instanceof Problem) return null;
    throw thrown;
  }
}
