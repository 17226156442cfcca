import { SLOT_WORTH } from './fields';
import type { Postings } from './postings';
import { lettersOf } from './typos';

/** The documents of an index, by their numbers from 0. */
export interface DocumentTable {
  /** Their addresses; {@link NOBODY} for a number that no document has any more. */
  readonly urls: readonly string[];
  /** Days since 1970. */
  readonly days: Int32Array;
  /** Words of each title, at most 255. */
  readonly titleWords: Uint8Array;
}

/** What no address is. */
export const NOBODY = ' ';

/** Documents and their sorted vocabulary over the postings: what a query is looked up in. Never changes. */
export class WordIndex {
  readonly count: number;
  readonly urls: readonly string[];
  readonly days: Int32Array;
  readonly titleWords: Uint8Array;
  #letters: Uint32Array | null = null;
  #numbers: Map<string, number> | null = null;

  /** @param terms in the order of their code units */
  constructor(
    documents: DocumentTable,
    readonly terms: readonly string[],
    readonly postings: Postings,
  ) {
    ({ urls: this.urls, days: this.days, titleWords: this.titleWords } = documents);
    this.count = this.urls.length;
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
    this.#numbers ??= new Map(this.urls.map((of, at) => [of, at]));
    return this.#numbers.get(url) ?? -1;
  }

  /** The letters of each term, see {@link lettersOf}; made at the first typo. */
  get letters(): Uint32Array {
    this.#letters ??= Uint32Array.from(this.terms, lettersOf);
    return this.#letters;
  }

  /** How many documents have a term. */
  size(term: number): number {
    return this.postings.slots(this.terms[term] ?? '', term).reduce((sum, slot) => sum + (slot?.length ?? 0), 0);
  }

  /** Visits each document with a term, in no order, and tells what the term is worth there: 0–1.4. */
  visit(term: number, visitor: (document: number, worth: number) => void): void {
    const slots = this.postings.slots(this.terms[term] ?? '', term);
    // Loops over numbers: iterators cost a third more, and this is where the time of a search goes.
    for (let slot = 0; slot < slots.length; slot += 1) {
      const documents = slots[slot];
      if (documents == null) continue;
      const worth = SLOT_WORTH[slot] ?? 0;
      for (let at = 0; at < documents.length; at += 1) visitor(documents[at] ?? 0, worth);
    }
  }

  #firstNotBefore(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
