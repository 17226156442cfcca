/** What a post has of one phrase. */
export interface PhraseCount {
  times: number;
  inTitle: boolean;
  inHeading: boolean;
  inLead: boolean;
  /** Within a run of words, that is not at the beginning of one: and of these written with a capital. */
  inside: number;
  capital: number;
  /** At the beginning, at the end of its run. */
  freeLeft: number;
  freeRight: number;
  /** How it is written, from the first time that it is: in the title, else in the text. */
  written: string;
}

/** The phrases of one post, by the stems of their words. Can be kept: it does not depend on other posts. */
export interface PostPhrases {
  /** Words of the text; 0 where it is not known. */
  readonly words: number;
  /** Those that can make the post one of a topic's. */
  readonly phrases: ReadonlyMap<string, PhraseCount>;
  /** Hashes of the others, as often as the text has them: of a phrase it only matters how many posts use it. */
  readonly rare?: Uint32Array;
}
