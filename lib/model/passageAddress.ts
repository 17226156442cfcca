import type { Address } from './address';

const MARK = '#:~:text=';
/** Words that a text fragment gives of each end of a passage; a passage of not many more is given whole. */
const END_WORDS = 5;
const WHOLE_WORDS = 12;

/**
 * The address of a passage of a page, by its words: the browser scrolls to it and marks it
 * (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function passageAddress(page: Address, text: string): Address {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return page;
  const ends =
    words.length <= WHOLE_WORDS ? [words] : [words.slice(0, END_WORDS), words.slice(words.length - END_WORDS)];
  const directive = ends.map((end) => encodeURIComponent(end.join(' ')).replaceAll('-', '%2D')).join(',');
  return `${page.split('#', 1)[0] ?? page}${MARK}${directive}` as Address;
}

/** A page, and the words that a passage of it begins and ends with: the same ones where it is short. */
export interface PassageEnds {
  readonly page: Address;
  readonly first: string;
  readonly last: string;
}

/** The passage that an address names; null where it names none. */
export function passageIn(address: Address): PassageEnds | null {
  const at = address.indexOf(MARK);
  if (at === -1) return null;
  const [first = '', last = first] = address
    .slice(at + MARK.length)
    .split(',', 2)
    .map(decodeURIComponent);
  return { page: address.slice(0, at) as Address, first, last };
}
