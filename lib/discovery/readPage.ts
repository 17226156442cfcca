import { readLeads } from '../archive/leads';
import { readListing } from '../archive/listing';
import { withinLimit } from '../archive/textLimits';
import { readPublishedGuide } from '../guide/published/publishedGuide';
import type { PageReading, ReadRequest } from '../model/pageReading';
import { readEvidence } from '../recognise/evidence';

/**
 * Reads a fetched page. Runs where there is a DOM: in Chromium's offscreen document, in Firefox's background page.
 * Parsing by `DOMParser` neither runs scripts nor loads anything. @throws Problem `too-large`
 */
export function readPage(request: ReadRequest): PageReading {
  const html = withinLimit(request.html, 'page');
  return readParsed(new DOMParser().parseFromString(html, 'text/html'), request);
}

/** The same of a page that is parsed already, for a DOM of another make. */
export function readParsed(page: Document, { address, url, archive, readAt }: ReadRequest): PageReading {
  const evidence = readEvidence(page, url);
  return {
    ...readListing(page, url, archive.id, { postPattern: archive.postPattern }),
    ...readPublishedGuide(page, { address, base: url, archive: archive.id, readAt }),
    feeds: evidence?.feeds ?? [],
    leads: readLeads(page, url, archive.id),
    evidence,
  };
}
