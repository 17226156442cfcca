import type { Address } from './address';
import type { Place, Reading } from './reading';

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
