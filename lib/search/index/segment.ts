import { Problem } from '../../model/problem';
import { lettersOf } from './typos';

/**
 * A part of the index as it is saved: plain strings and typed arrays, so that loading it is copying bytes. Documents
 * are numbered in the order of their addresses, terms in the order of their code units.
 */
export interface SegmentData {
  /** Addresses of the documents without the archive's own, one a line. */
  readonly urls: string;
  /** Day of publication in days since 1970; {@link NO_DAY} when not known. */
  readonly days: Int32Array;
  /** Words of each document's title (at most 255): a short title that matches says more than a long one. */
  readonly titleWords: Uint8Array;
  /** One a line. */
  readonly terms: string;
  /** Where each term's postings begin, and where the last one's end. */
  readonly starts: Uint32Array;
  /**
   * For each term, for each document with it: the distance from the document before (varint), and one byte of flags.
   */
  readonly postings: Uint8Array;
}

export const NO_DAY = -2_147_483_648;
/** Terms that stand for a document's topics begin with this: no word of a text does. */
export const TOPIC_TERM = '\u0001';

/** A saved part, ready to be asked. Throws `unreadable` when it is not of this form. */
export class Segment {
  readonly count: number;
  readonly days: Int32Array;
  readonly titleWords: Uint8Array;
  readonly terms: readonly string[];
  readonly urls: readonly string[];
  readonly #starts: Uint32Array;
  readonly #postings: Uint8Array;
  #letters: Uint32Array | null = null;

  constructor(data: SegmentData) {
    this.urls = linesOf(data.urls);
    this.terms = linesOf(data.terms);
    this.days = data.days;
    this.titleWords = data.titleWords;
    this.count = this.urls.length;
    this.#starts = data.starts;
    this.#postings = data.postings;
    const isWhole =
      data.days.length === this.count &&
      data.titleWords.length === this.count &&
      data.starts.length === this.terms.length + 1 &&
      data.starts.at(-1) === data.postings.length;
    if (!isWhole) throw new Problem('unreadable', 'a part of the search index');
  }

  /** The numbers of the terms that begin so: from the first, to before the second. */
  range(prefix: string): readonly [number, number] {
    return [this.#firstNotBefore(prefix), this.#firstNotBefore(`${prefix}\uffff`)];
  }

  /** The number of a term, or -1. */
  term(term: string): number {
    const at = this.#firstNotBefore(term);
    return this.terms[at] === term ? at : -1;
  }

  /** The number of a document, or -1. */
  document(url: string): number {
    const at = firstNotBefore(this.urls, url);
    return this.urls[at] === url ? at : -1;
  }

  /** The letters of each term, see {@link lettersOf}; made at the first typo. */
  get letters(): Uint32Array {
    this.#letters ??= Uint32Array.from(this.terms, lettersOf);
    return this.#letters;
  }

  /** Bytes of a term's postings: the fewer, the rarer the term. */
  size(term: number): number {
    return (this.#starts[term + 1] ?? 0) - (this.#starts[term] ?? 0);
  }

  /** Visits each document with a term. */
  visit(term: number, visitor: (document: number, flags: number) => void): void {
    const bytes = this.#postings;
    const end = this.#starts[term + 1] ?? 0;
    let at = this.#starts[term] ?? end;
    let document = 0;
    while (at < end) {
      let byte = bytes[at++] ?? 0;
      let distance = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        distance |= (byte & 127) << shift;
      }
      document += distance;
      visitor(document, bytes[at++] ?? 0);
    }
  }

  #firstNotBefore(term: string): number {
    return firstNotBefore(this.terms, term);
  }
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function firstNotBefore(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
