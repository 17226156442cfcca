import { FIELD_WORTH } from './fields';
import type { Segment } from './segment';

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

  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.worths[this.documents[at] ?? 0] = 0;
    this.count = 0;
  }
}
