import { Best, type Candidate } from './best';
import { FEW, matchTypos, matchWord } from './match';
import { type Matches, workspaceOf } from './matches';
import type { Query, QueryWord } from './query';
import { NOBODY, type WordIndex } from './wordIndex';

/** An index with what it belongs to. */
export interface SearchedIndex<Owner = unknown> {
  readonly owner: Owner;
  readonly index: WordIndex;
  /** 1 for each document that another index of the owner tells anew; null when there is none such. */
  readonly hidden: Uint8Array | null;
}

/**
 * Decides by what the index does not know. Asked for every document that matches: null, which lets all pass, is faster.
 */
export type Passes<Owner> = ((searched: SearchedIndex<Owner>, document: number) => boolean) | null;

export interface Candidates<Owner = unknown> {
  /** The best, best first: all with all words before any with some. */
  readonly best: readonly Candidate<Owner>[];
  /** How many documents match at all. */
  readonly count: number;
}

interface CandidateOptions {
  readonly most: number;
  /** Leaves out documents that lack a word. */
  readonly allWords?: boolean;
}

/** Documents of shorter titles come first among those that match alike; this is what each further word costs. */
const TITLE_WORD_COST = 0.02;
const RARITY_FLOOR = 0.5;
/** What a word that is only hinted at counts for beside one that is found, when it is asked how many a document has. */
const HINTED = 0.5;
/** Sums of the same weights in another order differ in their last digits. */
const ALL = 0.999;

/**
 * The best documents for a query: each word counts by its rarity and by its best place. Documents with all words stand
 * before those with some, whose score falls with the cube of what is missing. Without words, the newest.
 */
export function findCandidates<Owner>(
  searched: readonly SearchedIndex<Owner>[],
  query: Pick<Query, 'words'>,
  passes: Passes<Owner>,
  { most, allWords = false }: CandidateOptions,
): Candidates<Owner> {
  const whole = new Best<Owner>(most, true);
  const partial = new Best<Owner>(most, false);
  const words = distinctWords(knownWords(searched, query.words));
  const byWord = words.map((word) => matchesOf(searched, word));
  const documents = searched.reduce((sum, { index }) => sum + index.count, 0);
  const weights = byWord.map(({ matches }) => rarity(documents, total(matches)));
  searched.forEach((one, number) => {
    const { index, hidden } = one;
    const offer = (document: number, score: number, isWhole: boolean): void => {
      if (hidden?.[document] === 1 || !(passes === null || passes(one, document))) return;
      (isWhole ? whole : partial).offer(one, document, score);
    };
    if (words.length > 0)
      visitScores(
        index,
        byWord.flatMap(({ matches }) => matches[number] ?? []),
        byWord.map(({ hints }) => hints?.[number] ?? null),
        { weights, allWords },
        offer,
      );
    else index.urls.forEach((url, document) => void (url !== NOBODY && offer(document, 1, true)));
  });
  for (const matches of byWord.flatMap(({ matches: found, hints }) => [...found, ...(hints ?? [])]))
    workspaceOf(matches.index).giveBack(matches);
  return { best: [...whole.list, ...partial.list].slice(0, most), count: whole.count + partial.count };
}

/** What a word is worth in each index. */
interface WordMatches {
  readonly matches: readonly Matches[];
  /** Of words that are hardly meant: they find no document, and tell among those that other words find. */
  readonly hints: readonly Matches[] | null;
}

/** Typos are thought of where few documents have a word; where one has it as it is written, they are hints. */
function matchesOf(searched: readonly SearchedIndex[], word: QueryWord): WordMatches {
  const take = (): Matches[] => searched.map(({ index }) => workspaceOf(index).take());
  const matches = take();
  for (const ofIndex of matches) matchWord(ofIndex, word);
  if (total(matches) > FEW) return { matches, hints: null };
  const hints = take();
  matches.forEach((ofIndex, number) => {
    const hint = hints[number];
    if (hint !== undefined) matchTypos(word.isKnown === true ? hint : ofIndex, hint, word);
  });
  return { matches, hints };
}

/** The words of a query, each with whether it is written so anywhere in the indexes: then it means nothing else. */
export function knownWords(searched: readonly SearchedIndex[], words: readonly QueryWord[]): QueryWord[] {
  return words.map((word) => ({
    ...word,
    isKnown: word.isKnown === true || searched.some(({ index }) => word.whole !== '' && index.term(word.whole) >= 0),
  }));
}

function total(matches: readonly Matches[]): number {
  return matches.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009, 3.2), plus a floor: who types “the” means it.
 */
function rarity(documents: number, count: number): number {
  return Math.log(1 + (documents - count + 0.5) / (count + 0.5)) + RARITY_FLOOR;
}

/** Visits each document that has one of the words, with its score. */
function visitScores(
  index: WordIndex,
  matches: readonly Matches[],
  hints: readonly (Matches | null)[],
  { weights, allWords }: { readonly weights: readonly number[]; readonly allWords: boolean },
  visitor: (document: number, score: number, isWhole: boolean) => void,
): void {
  const { titleWords } = index;
  const { scores, covered, touched } = workspaceOf(index).sums;
  let touchedCount = 0;
  matches.forEach(({ worths, documents, count }, word) => {
    const weight = weights[word] ?? 0;
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] ?? 0;
      const before = covered[document] ?? 0;
      if (before === 0) touched[touchedCount++] = document;
      scores[document] = (scores[document] ?? 0) + weight * (worths[document] ?? 0);
      covered[document] = before + weight;
    }
  });
  hints.forEach((hint, word) => {
    if (hint === null) return;
    const weight = weights[word] ?? 0;
    for (let at = 0; at < hint.count; at += 1) {
      const document = hint.documents[at] ?? 0;
      const before = covered[document] ?? 0;
      if (before === 0 || (matches[word]?.worths[document] ?? 0) > 0) continue;
      scores[document] = (scores[document] ?? 0) + weight * (hint.worths[document] ?? 0);
      covered[document] = before + weight * HINTED;
    }
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (let at = 0; at < touchedCount; at += 1) {
    const document = touched[at] ?? 0;
    const share = (covered[document] ?? 0) / whole;
    const score = scores[document] ?? 0;
    scores[document] = 0;
    covered[document] = 0;
    const isWhole = share >= ALL;
    if (allWords && !isWhole) continue;
    visitor(document, (score * share * share * share) / (1 + TITLE_WORD_COST * (titleWords[document] ?? 0)), isWhole);
  }
}

/** The same word twice says no more than once. */
function distinctWords(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [`${word.whole} ${word.parts.join(' ')}`, word])).values()];
}
