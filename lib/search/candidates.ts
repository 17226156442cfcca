import { FEW, matchTypos, matchWord, type Matches } from './match';
import type { Query, QueryWord } from './query';
import { NO_DAY, type Segment } from './segment';

/** A part of the index with what it belongs to. `isLive`: false for a document that a later part tells anew. */
export interface Searched<Owner = unknown> {
  readonly owner: Owner;
  readonly segment: Segment;
  readonly isLive: (document: number) => boolean;
}

/** A document that matches, by the index alone. */
export interface Candidate<Owner = unknown> {
  readonly owner: Owner;
  readonly url: string;
  readonly day: number;
  /** Higher is better; only to be compared within one search. */
  readonly score: number;
}

export interface Candidates<Owner = unknown> {
  /** The best, best first. */
  readonly best: readonly Candidate<Owner>[];
  /** How many documents match at all. */
  readonly count: number;
}

/** Documents of shorter titles come first among those that match alike; this is what each further word costs. */
const TITLE_WORD_COST = 0.02;

/**
 * The best documents for a query: each word counts by its rarity and by its best place, and documents with all words stand
 * before those with some: the score falls with the cube of what is missing. Without words, the newest. `passes` decides by what the index does not know; it is asked only
 * for documents that would be among the best, or to count.
 */
export function findCandidates<Owner>(
  searched: readonly Searched<Owner>[],
  query: Pick<Query, 'words'>,
  passes: (part: Searched<Owner>, document: number) => boolean,
  options: { readonly most: number; /** Leaves out documents that lack a word. */ readonly allWords?: boolean },
): Candidates<Owner> {
  const words = distinctWords(query.words);
  const byWord = words.map((word) => searched.map(({ segment }) => matchWord(segment, word)));
  words.forEach((word, at) => {
    const matches = byWord[at] ?? [];
    if (total(matches) <= FEW) for (const ofPart of matches) matchTypos(ofPart, word);
  });
  const documents = searched.reduce((sum, { segment }) => sum + segment.count, 0);
  const rarities = byWord.map((matches) => rarity(documents, total(matches)));
  const best = new Best<Owner>(options.most);
  searched.forEach((part, number) => {
    const scores = scoresOf(part.segment, byWord.flatMap((matches) => matches[number] ?? []), rarities, options.allWords ?? false);
    for (let document = 0; document < part.segment.count; document += 1) {
      const score = scores === null ? 1 : (scores[document] ?? 0);
      if (score > 0 && part.isLive(document) && passes(part, document)) best.add(part, document, score);
    }
  });
  return { best: best.list, count: best.count };
}

function total(matches: readonly Matches[]): number {
  return matches.reduce((sum, { count }) => sum + count, 0);
}

/** Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009, 3.2), plus a floor. */
function rarity(documents: number, count: number): number {
  return Math.log(1 + (documents - count + 0.5) / (count + 0.5)) + 0.1;
}

/** The score of each document; null when no word is asked. */
function scoresOf(segment: Segment, matches: readonly Matches[], rarities: readonly number[], allWords: boolean): Float32Array | null {
  if (matches.length === 0) return null;
  const scores = new Float32Array(segment.count);
  const covered = new Float32Array(segment.count);
  matches.forEach(({ worths, count }, at) => {
    if (count === 0) return;
    const weight = rarities[at] ?? 0;
    for (let document = 0; document < worths.length; document += 1) {
      const worth = worths[document] ?? 0;
      if (worth === 0) continue;
      scores[document] = (scores[document] ?? 0) + weight * worth;
      covered[document] = (covered[document] ?? 0) + weight;
    }
  });
  const all = rarities.reduce((sum, one) => sum + one, 0);
  for (let document = 0; document < scores.length; document += 1) {
    const score = scores[document] ?? 0;
    if (score === 0) continue;
    const share = (covered[document] ?? 0) / all;
    scores[document] = allWords && share < 0.999 ? 0 : (score * share * share * share) / (1 + TITLE_WORD_COST * (segment.titleWords[document] ?? 0));
  }
  return scores;
}

/** The same word twice says no more than once. */
function distinctWords(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.map((word) => [`${word.whole} ${word.parts.join(' ')}`, word])).values()];
}

/** Keeps the best of many; of equal ones the newer. */
class Best<Owner> {
  readonly list: Candidate<Owner>[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add({ owner, segment }: Searched<Owner>, document: number, score: number): void {
    this.count += 1;
    const day = segment.days[document] ?? NO_DAY;
    const last = this.list.at(-1);
    if (this.list.length >= this.most && last !== undefined && !isBefore(score, day, last)) return;
    let at = this.list.length;
    while (at > 0 && isBefore(score, day, this.list[at - 1])) at -= 1;
    this.list.splice(at, 0, { owner, url: segment.urls[document] ?? '', day, score });
    if (this.list.length > this.most) this.list.pop();
  }
}

function isBefore(score: number, day: number, other: Candidate | undefined): boolean {
  return other === undefined || score > other.score || (score === other.score && day > other.day);
}
