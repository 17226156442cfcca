import { UNSPACED } from './text';

/** Letters of scripts that write no spaces between words, and the signs that repeat or lengthen them: for a class. */
export const UNSPACED_LETTERS = `${UNSPACED.source.slice(1, -1)}々ーｰ`;
