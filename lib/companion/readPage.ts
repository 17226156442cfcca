import { readListing } from '../archive/listing';
import { readTopicPage } from '../guide/topicPage';
import type { PageReading, ReadRequest } from '../model/reader';
import { readEvidence } from '../recognise/evidence';

/**
 * Reads a fetched page. Runs where there is a DOM: in Chromium's offscreen document, in Firefox's background page.
 * Parsing by `DOMParser` neither runs scripts nor loads anything.
 */
export function readPage({ html, address, url, archive, readAt }: ReadRequest): PageReading {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { topic, listed } = readListing(page, url, archive.id, { postPattern: archive.postPattern });
  const feeds = readEvidence(page, url)?.feeds ?? [];
  return { feeds, guide: readTopicPage(page, { address, base: url, archive: archive.id, readAt }), topic, listed };
}
