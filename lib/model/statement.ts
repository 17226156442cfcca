import type { Address } from './address';
import type { LineReason } from './mined';
import type { TextPosition } from './passage';
import type { PostUrl } from './post';

/** A sentence or an item of a guide, word for word, with where it comes from. */
export type Statement = QuotedStatement | MinedStatement;

/** Of the archive's own topic page; without a source, in the reader's words. */
export interface QuotedStatement {
  readonly kind: 'quoted';
  readonly text: string;
  readonly source: Address | null;
}

/** Taken from a post, with the passage that it is there: offsets in the post's whole text, see `wholeText`. */
export interface MinedStatement {
  readonly kind: 'mined';
  readonly text: string;
  readonly source: PostUrl;
  /** Of the post, BCP 47; null when it does not say. */
  readonly language: string | null;
  readonly passage: TextPosition;
  readonly reason: LineReason;
  /** The heading that it stands under; empty at the beginning of a post. */
  readonly section: string;
  /** The other posts that say nearly the same. */
  readonly alsoIn: readonly PostUrl[];
}
