import { makeCorpus } from '../../search/corpus';
import { flexsearchEngine, minisearchEngine, scanEngine, waymarkEngine } from '../../search/engines';
import { KINDS, knownItems, meanReciprocalRank, type KnownItemKind } from '../../search/knownItems';

const ENGINES = { waymark: waymarkEngine, minisearch: minisearchEngine, flexsearch: flexsearchEngine, scan: scanEngine };

/** Mean reciprocal ranks, 0–1, of each kind of query and each engine. */
export type RankFigures = Readonly<Record<KnownItemKind, Readonly<Record<keyof typeof ENGINES, number>>>>;

/** How high each engine puts the post that was looked for. */
export function measureRanks(posts: number, queriesOfAKind: number): RankFigures {
  const documents = makeCorpus({ posts });
  const engines = Object.entries(ENGINES).map(([name, make]) => [name, make(documents)] as const);
  const ranks = KINDS.map((kind) => {
    const items = knownItems(documents, kind, queriesOfAKind);
    return [kind, Object.fromEntries(engines.map(([name, engine]) => [name, meanReciprocalRank(items, engine)]))];
  });
  return Object.fromEntries(ranks) as RankFigures;
}
