import { makeCorpus } from '../../search/corpus';
import { KINDS, knownItems } from '../../search/knownItems';
import type { EngineFigures } from './measuring';
import { measureFlexsearch, measureMinisearch, measureScan } from './others';
import { measureWaymark, type WaymarkFigures } from './waymark';

export interface SizeFigures {
  readonly waymark: WaymarkFigures;
  readonly minisearch: EngineFigures;
  readonly flexsearch: EngineFigures;
  readonly scan: EngineFigures;
}

declare global {
  var measureSearch: (posts: number, bodyWords: number, queriesOfAKind: number) => Promise<SizeFigures>;
}

globalThis.measureSearch = async (posts, bodyWords, queriesOfAKind) => {
  const documents = makeCorpus({ posts, bodyWords });
  const queries = KINDS.flatMap((kind) => knownItems(documents, kind, queriesOfAKind).map(({ query }) => query));
  const waymark = await measureWaymark(documents, queries);
  const scan = await measureScan(documents, queries);
  const minisearch = await measureMinisearch(documents, queries);
  const flexsearch = await measureFlexsearch(documents, queries);
  return { waymark, minisearch, flexsearch, scan };
};
