import type { WordIndex } from './wordIndex';

/** Maximum number of matches kept for the next search; longer queries are rare. */
const KEPT = 8;

/** Sums over the words of a query, by document. What was touched is set back to 0 after use. */
export interface Sums {
  readonly scores: Float32Array;
  readonly covered: Float32Array;
  /** Documents whose sums are not 0, in no order: as many as whoever adds has counted. */
  readonly touched: Uint32Array;
}

/**
 * The arrays that a search of one index works in. They are as long as the index has documents, and used again:
 * megabytes made and dropped at every letter cost the page pauses of a tenth of a second when the browser frees them.
 */
export class Workspace {
  readonly sums: Sums;
  readonly #free: Matches[] = [];

  constructor(private readonly index: WordIndex) {
    const { count } = index;
    this.sums = { scores: new Float32Array(count), covered: new Float32Array(count), touched: new Uint32Array(count) };
  }

  /** Empty matches, to be given back after the search. */
  take(): Matches {
    return this.#free.pop() ?? new Matches(this.index);
  }

  giveBack(matches: Matches): void {
    matches.clear();
    if (this.#free.length < KEPT) this.#free.push(matches);
  }
}

const workspaces = new WeakMap<WordIndex, Workspace>();

export function workspaceOf(index: WordIndex): Workspace {
  const workspace = workspaces.get(index) ?? new Workspace(index);
  workspaces.set(index, workspace);
  return workspace;
}

/** What one query word is worth in each document of an index: 0 where it is not, to about 1.4. */
export class Matches {
  readonly worths: Float32Array;
  /** The documents with the word, in no order; the first {@link count} of them are. */
  readonly documents: Uint32Array;
  count = 0;

  constructor(readonly index: WordIndex) {
    this.worths = new Float32Array(index.count);
    this.documents = new Uint32Array(index.count);
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
    this.index.visit(term, (document, worth) => this.raise(document, likeness * worth));
  }

  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.worths[this.documents[at] ?? 0] = 0;
    this.count = 0;
  }
}
