import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Candidate } from '../../lib/search/index/best';
import { findCandidates } from '../../lib/search/index/candidates';
import { indexOf } from '../../lib/search/index/indexWriter';
import { parseQuery } from '../../lib/search/index/query';
import { rank } from '../../lib/search/index/rank';
import { plainDocument, scanOne, type PlainDocument } from '../../lib/search/index/scan';
import { cut, type SearchDocument } from '../../lib/search/index/searchDocument';

/** Answers a query with the addresses of the best documents, best first. */
export type Engine = (query: string) => string[];

/** Waymark's search over documents in memory, in indexes of so many. */
export function waymarkEngine(documents: readonly SearchDocument[], each = documents.length): Engine {
  const searched = Array.from({ length: Math.ceil(documents.length / each) }, (_, at) => ({
    owner: null,
    index: indexOf(documents.slice(at * each, (at + 1) * each).map(cut)),
    hidden: null,
  }));
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  return (typed) => {
    const query = parseQuery(typed);
    const { best } = findCandidates(searched, query, null, { most: 40 });
    return rank(best, query, ({ url }) => byUrl.get(url)).map(({ url }) => url);
  };
}

interface MiniDocument extends Omit<SearchDocument, 'topics'> {
  readonly topics: string;
}

/** minisearch with the same fields and the settings that its own documentation recommends for search as you type. */
export function minisearchEngine(documents: readonly SearchDocument[]): Engine {
  const index = minisearchIndex(documents);
  return (query) =>
    index
      .search(query)
      .slice(0, 40)
      .map(({ id }) => String(id));
}

export function minisearchIndex(documents: readonly SearchDocument[]): MiniSearch<MiniDocument> {
  const index = new MiniSearch<MiniDocument>({
    idField: 'url',
    fields: ['title', 'topics', 'summary', 'body'],
    searchOptions: { boost: { title: 3, topics: 2, summary: 1.5 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(
    documents.map((document) => ({ ...document, topics: document.topics.map(({ name }) => name).join(' ') })),
  );
  return index;
}

/**
 * flexsearch, which finds and does not rank by what it knows of a document: beginnings of words, earlier ones first.
 */
export function flexsearchEngine(documents: readonly SearchDocument[]): Engine {
  const index = flexsearchIndex(documents);
  return (query) => index.search(query, { limit: 40, suggest: true }).map((at) => documents[Number(at)]?.url ?? '');
}

export function flexsearchIndex(documents: readonly SearchDocument[]): Index {
  const index = new Index({ tokenize: 'forward' });
  documents.forEach(({ title, topics, summary, body }, at) => {
    index.add(at, [title, ...topics.map(({ name }) => name), summary, body].join(' '));
  });
  return index;
}

export function scanEngine(documents: readonly SearchDocument[]): Engine {
  const plain = documents.map(plainDocument);
  return (query) =>
    scanned(plain, query)
      .slice(0, 40)
      .map(({ url }) => url);
}

/** What looking through every document finds, best first. */
export function scanned(documents: readonly PlainDocument[], typed: string): Candidate[] {
  const { words } = parseQuery(typed);
  return documents.flatMap((document) => scanOne(null, document, words) ?? []).toSorted((a, b) => b.score - a.score);
}
