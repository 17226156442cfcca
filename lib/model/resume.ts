import type { Address } from './address';
import type { PassageEnds } from './passageAddress';
import type { Place } from './place';
import type { PostText } from './postText';
import type { Reading } from './reading';

/** Before and after these there is nothing to go back to: percent. */
const LEAST = 5;
const MOST = 95;
/** Words of a quote that a text fragment gives. */
const FRAGMENT_WORDS = 8;

/** Where a reader can go on, and how far the post was read: percent, whole. */
export interface Resume {
  readonly place: Place;
  readonly percent: number;
}

/**
 * Where the reader can go on in a post; null where it is not worth it: at its beginning, at its end, and once it was
 * read.
 */
export function resumeOf(reading: Reading | undefined): Resume | null {
  if (reading === undefined || reading.deleted || reading.finishedAt !== null || reading.place === null) return null;
  const percent = Math.floor(reading.progress * 100);
  return percent < LEAST || percent > MOST ? null : { place: reading.place, percent };
}

/** Whether an address names a place of its own: then the reader wants to go there, and nowhere else. */
export function namesPlace(url: string): boolean {
  return /#./.test(url);
}

/** The address of a place for pages that cannot be scripted: https://wicg.github.io/scroll-to-text-fragment/ */
export function placeAddress(post: Address, { quote }: Place): string {
  const words = quote.split(' ').slice(0, FRAGMENT_WORDS).join(' ');
  return words === '' ? post : `${post}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}

/** Characters of a block, and of those beside it, that tell it apart. */
const QUOTE = 120;
const BESIDE = 40;

/**
 * The place of a post where a passage begins, as the post's text has it; null where it does not. A sentence stands
 * within a block: of several blocks with its first words it is the one that has its last words after them.
 */
export function placeOfPassage(
  { blocks }: PostText,
  { first, last }: Pick<PassageEnds, 'first' | 'last'>,
): Place | null {
  const starts = blocks.map(({ text }) => startOf(text, first, last));
  const whole = starts.findIndex((start) => start !== -1);
  const block = whole === -1 ? blocks.findIndex(({ text }) => text.includes(first)) : whole;
  const text = blocks[block]?.text;
  if (text === undefined) return null;
  return {
    block,
    fraction: (whole === -1 ? text.indexOf(first) : (starts[whole] ?? 0)) / text.length,
    quote: text.slice(0, QUOTE),
    before: blocks[block - 1]?.text.slice(-BESIDE) ?? '',
    after: blocks[block + 1]?.text.slice(0, BESIDE) ?? '',
    at: 0,
  };
}

/** Where a passage with these ends begins in a text; -1 where both are not in it. Of several beginnings the last one. */
function startOf(text: string, first: string, last: string): number {
  const end = first === last ? text.indexOf(first) : text.indexOf(last, text.indexOf(first) + first.length);
  return end === -1 ? -1 : text.lastIndexOf(first, end);
}
