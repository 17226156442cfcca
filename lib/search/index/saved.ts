import { Problem } from '../../model/problem';
import { isText, listOf, shape } from '../../model/shape';
import { blocksFor, Postings } from './postings';
import { WordIndex } from './wordIndex';

/**
 * The format of the saved index: raised whenever it, the cutting of words or the slots change, so that an index saved
 * by another version is made anew instead of being misread.
 */
export const FORMAT = 3;

/** An index as it is saved: strings and typed arrays, so that reading it is copying bytes. */
export interface SavedIndex {
  /** Addresses of the documents without the archive's own, one a line. */
  readonly urls: string;
  readonly days: Int32Array;
  readonly titleWords: Uint8Array;
  /** One a line, sorted. */
  readonly terms: string;
  /** Of the postings; see `postings.ts`. */
  readonly blocks: readonly string[];
}

const isSaved = shape<SavedIndex>({
  urls: isText,
  days: (value) => value instanceof Int32Array,
  titleWords: (value) => value instanceof Uint8Array,
  terms: isText,
  blocks: listOf(isText),
});

/** A saved index, ready to be asked. Throws `unreadable` for whatever is no whole one. */
export function openIndex(value: unknown): WordIndex {
  if (isSaved(value)) {
    const { days, titleWords, blocks } = value;
    const urls = days.length === 0 ? [] : value.urls.split('\n');
    const terms = value.terms === '' ? [] : value.terms.split('\n');
    const isWhole = [days, titleWords].every(({ length }) => length === urls.length);
    if (isWhole && blocks.length === blocksFor(terms.length))
      return new WordIndex({ urls, days, titleWords }, terms, new Postings(blocks));
  }
  throw new Problem('unreadable', 'the search index');
}
