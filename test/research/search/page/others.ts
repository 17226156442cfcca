import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { plainDocument } from '../../../../lib/search/index/scan';
import type { SearchDocument } from '../../../../lib/search/index/searchDocument';
import { flexsearchIndex, minisearchIndex, scanned } from '../../../search/engines';
import { heap, paced, timed, type EngineFigures } from './measuring';

/** minisearch, with the settings that its documentation recommends for search as you type. */
export async function measureMinisearch(
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<EngineFigures> {
  const before = await heap();
  const { ms: build, value: index } = await timed(() => minisearchIndex(documents));
  const memory = (await heap()) - before;
  const pace = await paced(queries, (query) => index.search(query));
  const saved = JSON.stringify(index);
  const { ms: firstAnswer } = await timed(() => {
    const options = {
      idField: 'url',
      fields: ['title', 'topics', 'summary', 'body'],
      searchOptions: { prefix: true, fuzzy: 0.2 },
    };
    return MiniSearch.loadJSON(saved, options).search(queries[0] ?? '');
  });
  return { ...pace, build, size: saved.length, firstAnswer, memory };
}

/** flexsearch, which finds and does not rank: one text a document, beginnings of words. */
export async function measureFlexsearch(
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<EngineFigures> {
  const before = await heap();
  const { ms: build, value: index } = await timed(() => flexsearchIndex(documents));
  const memory = (await heap()) - before;
  const pace = await paced(queries, (query) => index.search(query, 60));
  const saved: [string, string][] = [];
  await index.export((key, data) => void saved.push([key, data]));
  const { ms: firstAnswer } = await timed(() => {
    const loaded = new Index({ tokenize: 'forward' });
    for (const [key, data] of saved) loaded.import(key, data);
    return loaded.search(queries[0] ?? '', 60);
  });
  return { ...pace, build, size: saved.reduce((sum, [, data]) => sum + data.length, 0), firstAnswer, memory };
}

/** Looking through every document. */
export async function measureScan(
  documents: readonly SearchDocument[],
  queries: readonly string[],
): Promise<EngineFigures> {
  const before = await heap();
  const { ms: build, value: plain } = await timed(() => documents.map(plainDocument));
  const memory = (await heap()) - before;
  const pace = await paced(queries, (query) => scanned(plain, query));
  return { ...pace, build, size: 0, firstAnswer: null, memory };
}
