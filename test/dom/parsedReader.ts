import type { Parts } from '../../lib/companion/parts';
import { entriesParsed, readParsed } from '../../lib/discovery/readPage';
import { parsePage } from './parsePage';

/** What reads fetched pages and entries where jsdom is the DOM. */
export const parsedReader: Pick<Parts, 'readDocument' | 'readEntries'> = {
  readDocument: (request) => Promise.resolve(readParsed(parsePage(request.html), request)),
  readEntries: (entries) => Promise.resolve(entriesParsed(entries, parsePage)),
};
