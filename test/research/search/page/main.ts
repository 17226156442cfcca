import { makeCorpus } from '../../../search/corpus';
import { KINDS, knownItems } from '../../../search/knownItems';
import type { EngineFigures } from './measuring';
import { measureFlexsearch, measureMinisearch, measureScan } from './others';
import { measureRanks, measureScripts } from './ranks';
import { measureWaymark, type WaymarkFigures } from './waymark';

export interface SizeFigures {
  readonly waymark: WaymarkFigures;
  readonly minisearch: EngineFigures;
  readonly flexsearch: EngineFigures;
  readonly scan: EngineFigures;
}

async function measureSearch(posts: number, bodyWords: number, queriesOfAKind: number): Promise<SizeFigures> {
  const documents = makeCorpus({ posts, bodyWords });
  const queries = KINDS.flatMap((kind) => knownItems(documents, kind, queriesOfAKind).map(({ query }) => query));
  const waymark = await measureWaymark(documents, queries);
  const scan = await measureScan(documents, queries);
  const minisearch = await measureMinisearch(documents, queries);
  const flexsearch = await measureFlexsearch(documents, queries);
  return { waymark, minisearch, flexsearch, scan };
}

// What the bench calls in this page.
Object.assign(globalThis, { measureSearch, measureRanks, measureScripts });
