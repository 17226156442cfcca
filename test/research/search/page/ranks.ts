import type { SearchDocument } from '../../../../lib/search/index/searchDocument';
import { makeCorpus } from '../../../search/corpus';
import { flexsearchEngine, minisearchEngine, scanEngine, waymarkEngine } from '../../../search/engines';
import { KINDS, knownItems, meanReciprocalRank, type KnownItem } from '../../../search/knownItems';
import { documentsIn, knownItemsIn, SCRIPT_NAMES } from '../../../search/scripts';

const ENGINES = {
  waymark: waymarkEngine,
  minisearch: minisearchEngine,
  flexsearch: flexsearchEngine,
  scan: scanEngine,
};

/** Mean reciprocal ranks, 0–1, of each set of queries and each engine. */
export type RankFigures = Readonly<Record<string, Readonly<Record<keyof typeof ENGINES, number>>>>;

/** How high each engine puts the post that was looked for, by the kind of the query. */
export function measureRanks(posts: number, queriesOfAKind: number): RankFigures {
  const documents = makeCorpus({ posts });
  const askAll = rankers(documents);
  return Object.fromEntries(KINDS.map((kind) => [kind, askAll(knownItems(documents, kind, queriesOfAKind))]));
}

/** The same of small corpora, by the script they are written in. */
export function measureScripts(): RankFigures {
  return Object.fromEntries(SCRIPT_NAMES.map((script) => [script, rankers(documentsIn(script))(knownItemsIn(script))]));
}

function rankers(documents: readonly SearchDocument[]): (items: readonly KnownItem[]) => RankFigures[string] {
  const engines = Object.entries(ENGINES).map(([name, make]) => [name, make(documents)] as const);
  return (items) =>
    Object.fromEntries(
      engines.map(([name, engine]) => [name, meanReciprocalRank(items, engine)]),
    ) as RankFigures[string];
}
