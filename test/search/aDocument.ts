import type { SearchDocument } from '../../lib/search/index/searchDocument';

/** A document of which a test names only what it is about. */
export function aDocument(url: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  return { url, date: '2024-05-01', title: '', topics: [], summary: '', body: '', ...fields };
}
