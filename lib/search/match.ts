import { FIELD_WORTH } from './fields';
import type { QueryWord } from './query';
import type { Segment } from './segment';
import { isOneEdit, lettersOf, mayBeMistyped, mayBeOneEdit } from './typos';

/** What a likeness is worth beside the exact word. Exact before prefix before typo. */
const PREFIX_LEAST = 0.35;
const PREFIX_MOST = 0.75;
const TYPO = 0.3;
const PARTS = 0.85;
/** Of an unspaced run, so many of its pairs must be there; those with a gap come far behind. */
const PAIRS_LEAST = 0.6;
const PAIRS_PARTIAL = 0.3;
/** In the beginning of a longer word, so many letters must be right: few mistype the first two. */
const SURELY_RIGHT = 2;
/** A typo is looked for when no more documents than this have the word as it was typed. */
export const FEW = 3;

/** What one query word is worth in each document of a segment: 0 where it is not, to about 1.4. */
export class Matches {
  readonly worths: Float32Array;
  /** The documents with the word, in no order; the first {@link count} of them are. */
  readonly documents: Uint32Array;
  count = 0;

  constructor(readonly segment: Segment) {
    this.worths = new Float32Array(segment.count);
    this.documents = new Uint32Array(segment.count);
  }

  /** Tells the worth of the word in a document; of several the highest counts. */
  raise(document: number, worth: number): void {
    const before = this.worths[document] ?? 0;
    if (worth <= before) return;
    if (before === 0) this.documents[this.count++] = document;
    this.worths[document] = worth;
  }

  /** Tells of all documents with a term. */
  raiseTerm(term: number, likeness: number): void {
    this.segment.visit(term, (document, flags) => this.raise(document, likeness * (FIELD_WORTH[flags] ?? 0)));
  }
}

/** Finds a word as it was typed: whole, as the beginning of longer words, and by its parts. */
export function matchWord(segment: Segment, word: QueryWord): Matches {
  const matches = new Matches(segment);
  const { whole, parts } = word;
  if (whole !== '') {
    const [first, end] = segment.range(whole);
    for (let term = first; term < end; term += 1) {
      const length = segment.terms[term]?.length ?? whole.length;
      matches.raiseTerm(term, length === whole.length ? 1 : prefixLikeness(whole.length, length));
    }
  }
  if (parts.length > 0) matchParts(matches, word);
  return matches;
}

/** Finds what a word may have been meant to be: terms one edit away, and longer words that begin so. */
export function matchTypos(matches: Matches, { whole }: QueryWord): void {
  if (!mayBeMistyped(whole)) return;
  const { segment } = matches;
  const { terms, letters } = segment;
  const wanted = lettersOf(whole);
  for (let at = 0; at < letters.length; at += 1) {
    if (mayBeOneEdit(wanted, letters[at] ?? 0) && isOneEdit(whole, terms[at] ?? '')) matches.raiseTerm(at, TYPO);
  }
  const [first, end] = segment.range(whole.slice(0, SURELY_RIGHT));
  for (let at = first; at < end; at += 1) {
    const term = terms[at] ?? '';
    if (term.length > whole.length && beginsAlike(whole, term)) matches.raiseTerm(at, TYPO * PREFIX_LEAST);
  }
}

/** Whether a longer word begins as this one but for one edit. */
function beginsAlike(whole: string, term: string): boolean {
  return isOneEdit(whole, term.slice(0, whole.length)) || isOneEdit(whole, term.slice(0, whole.length + 1));
}

function prefixLikeness(typed: number, length: number): number {
  return PREFIX_LEAST + (PREFIX_MOST - PREFIX_LEAST) * (typed / length);
}

/** Documents with all parts of a joined word; of an unspaced run, with most of its pairs. */
function matchParts(matches: Matches, { parts, isUnspaced }: QueryWord): void {
  const { segment } = matches;
  const distinct = [...new Set(parts)];
  const counts = new Uint8Array(segment.count);
  const sums = new Float32Array(segment.count);
  const add = (document: number, flags: number): void => {
    counts[document] = (counts[document] ?? 0) + 1;
    sums[document] = (sums[document] ?? 0) + (FIELD_WORTH[flags] ?? 0);
  };
  for (const part of distinct) {
    const term = segment.term(part);
    if (term >= 0) segment.visit(term, add);
  }
  const least = isUnspaced ? Math.ceil(distinct.length * PAIRS_LEAST) : distinct.length;
  const whole = isUnspaced ? 1 : PARTS;
  for (let document = 0; document < counts.length; document += 1) {
    const count = counts[document] ?? 0;
    if (count < least) continue;
    const share = count / distinct.length;
    const likeness = share === 1 ? whole : PAIRS_PARTIAL * share;
    matches.raise(document, (likeness * (sums[document] ?? 0)) / distinct.length);
  }
}
