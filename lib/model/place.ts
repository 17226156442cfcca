/**
 * Where the reader stopped: a block of the article's body and how far in it, with words of it and around it, so that it
 * is found again in a changed page, another window and another font.
 */
export interface Place extends Spot {
  /** The first words of the block, one line, at most 120 characters. */
  readonly quote: string;
  /** The end of the block before, at most 40 characters; empty at the start. */
  readonly before: string;
  /** The start of the block after, at most 40 characters; empty at the end. */
  readonly after: string;
}

/** A place by its numbers alone, which hold only while the page stays as it is. */
export interface Spot {
  /** The index of the block in the body. */
  readonly block: number;
  /** The share of the block that was read: 0–1. */
  readonly fraction: number;
  /** When the reader was there: milliseconds since 1970. */
  readonly at: number;
}
