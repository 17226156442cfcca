import type { PostUrl } from './post';

/** One post of a series. */
export interface SeriesPart {
  readonly post: PostUrl;
  /** The author's number of it: 0–99. Several parts may have the same. */
  readonly number: number;
}

/** Posts that an author numbered, in the author's order. */
export interface Series {
  /** What stays the same when parts are added: the words that their titles share, comparable. */
  readonly id: string;
  /** Those words as the author writes them. */
  readonly name: string;
  /** At least two. */
  readonly parts: readonly SeriesPart[];
}
