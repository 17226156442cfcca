import type { Place } from '../model/place';
import { comparable, oneLine } from '../model/text';

/** Two texts with so large a share of their words in common are the same passage, reworded. */
const LIKE = 0.6;
const CONTEXT = 40;

/**
 * The block that a place means on a page as it is now: the one with its words, of several the one between the same
 * neighbours and then the nearest; else the one that is most like it; else the one beside its old neighbour. Null when
 * the page has nothing of it any more.
 *
 * @param texts of the body's blocks, in order
 */
export function findPlace(place: Place, texts: readonly string[]): number | null {
  const blocks = texts.map(oneLine);
  const { quote, before, after } = place;
  const nearest = (found: readonly number[]): number | null =>
    found.toSorted((a, b) => Math.abs(a - place.block) - Math.abs(b - place.block))[0] ?? null;
  const where = (isIt: (text: string, at: number) => boolean): number[] =>
    [...blocks.keys()].filter((at) => isIt(blocks[at] ?? '', at));

  const same = quote === '' ? [] : where((text) => text.slice(0, quote.length) === quote);
  const between = same.filter((at) => isBetween(blocks, at, place));
  const exact = nearest(between) ?? nearest(same);
  if (exact !== null) return exact;
  const like = mostLike(quote, blocks);
  if (like !== null) return like;
  const follows = before === '' ? null : nearest(where((_, at) => (blocks[at - 1] ?? '').slice(-CONTEXT) === before));
  const precedes = after === '' ? null : nearest(where((_, at) => (blocks[at + 1] ?? '').slice(0, CONTEXT) === after));
  return follows ?? precedes;
}

function isBetween(blocks: readonly string[], at: number, { before, after }: Place): boolean {
  return (blocks[at - 1] ?? '').slice(-CONTEXT) === before || (blocks[at + 1] ?? '').slice(0, CONTEXT) === after;
}

function mostLike(quote: string, blocks: readonly string[]): number | null {
  const wanted = wordsIn(quote);
  if (wanted.size < 4) return null;
  let best: number | null = null;
  let bestShare = LIKE;
  for (const [at, text] of blocks.entries()) {
    const found = wordsIn(text.slice(0, quote.length + CONTEXT));
    const share = [...wanted].filter((word) => found.has(word)).length / wanted.size;
    if (share > bestShare) [best, bestShare] = [at, share];
  }
  return best;
}

function wordsIn(text: string): Set<string> {
  return new Set(comparable(text).split(' ').filter(Boolean));
}
