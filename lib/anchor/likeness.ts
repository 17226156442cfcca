import search from 'approx-string-match';
import type { TextPosition } from '../model/passage';

/** A stretch of a text that is like a pattern; `errors` is their edit distance. */
export interface Likeness extends TextPosition {
  readonly errors: number;
}

/** Maximum number of equal or similar stretches weighed; a pattern that occurs more often proves nothing. */
const MOST = 40;

/**
 * The stretches of a text that match a pattern within the allowed errors, none overlapping another, best first.
 * The library gives only the best of a text, so the text on both sides of each is searched again.
 */
export function likenesses(text: string, pattern: string, maxErrors: number): Likeness[] {
  const exact = occurrences(text, pattern);
  if (exact.length >= MOST || maxErrors === 0) return exact;
  const found = [...exact];
  const gaps = exact.length === 0 ? [{ start: 0, end: text.length }] : between(exact, text.length);
  for (let gap = gaps.pop(); gap !== undefined && found.length < MOST; gap = gaps.pop()) {
    const best = closest(text.slice(gap.start, gap.end), pattern, maxErrors);
    if (best === null) continue;
    const here = { start: gap.start + best.start, end: gap.start + best.end, errors: best.errors };
    found.push(here);
    gaps.push({ start: gap.start, end: here.start }, { start: here.end, end: gap.end });
  }
  return found.toSorted((a, b) => a.errors - b.errors || a.start - b.start);
}

/** The stretch that is most like the pattern; of equals the first, as near to the pattern's length as can be. */
export function closest(text: string, pattern: string, maxErrors: number): Likeness | null {
  if (pattern === '' || text.length + maxErrors < pattern.length) return null;
  const matches = search(text, pattern, maxErrors);
  const [first] = matches;
  if (first === undefined) return null;
  const offBy = ({ start, end }: TextPosition): number => Math.abs(end - start - pattern.length);
  const same = matches.filter(({ start }) => start < first.end);
  return same.reduce((best, match) => (offBy(match) < offBy(best) ? match : best), first);
}

function occurrences(text: string, pattern: string): Likeness[] {
  const found: Likeness[] = [];
  if (pattern === '') return found;
  for (
    let at = text.indexOf(pattern);
    at >= 0 && found.length < MOST;
    at = text.indexOf(pattern, at + pattern.length)
  ) {
    found.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return found;
}

function between(stretches: readonly TextPosition[], length: number): TextPosition[] {
  const starts = [0, ...stretches.map(({ end }) => end)];
  const ends = [...stretches.map(({ start }) => start), length];
  return starts.map((start, at) => ({ start, end: ends[at] ?? length }));
}
