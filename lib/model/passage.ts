/**
 * A quote with what stands around it, as W3C's Web Annotation Data Model has it (4.2.4, Text Quote Selector). All three
 * as they stand in the text, not normalised.
 */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Offsets in UTF-16 code units, the end exclusive (Web Annotation Data Model, 4.2.5, Text Position Selector). */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

/** A passage of a text, described so that it is found again when the text has changed. */
export interface Passage {
  readonly quote: TextQuote;
  readonly position: TextPosition;
  /**
   * Whether nothing else in the text was like it when it was described. Only then may it be found without what stood
   * around it: else what is found could be its twin.
   */
  readonly unique: boolean;
}
