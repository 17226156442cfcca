import { Attention, type Before } from '../../lib/track/attention';
import type { Range } from '../../lib/track/inView';

/** A post laid out in a reader's window: blocks of words below each other, so many pixels high. */
export interface Layout {
  readonly words: readonly number[];
  readonly heights: readonly number[];
  readonly windowHeight: number;
  /** Pixels of the page after the post. */
  readonly after: number;
  /** The line of the window that the reader's eyes keep to while the page scrolls below them: the share of it above. */
  readonly eyes: number;
}

/** What a simulated reader did: where the window stands (pixels), and which words the eyes pass, moment by moment. */
export interface Moment {
  readonly ms: number;
  readonly scroll: number;
  /** The words read in this moment, `[from, to)` on the scale of the whole post; null when nothing is read. */
  readonly read: readonly [number, number] | null;
}

export const NEW: Before = { progress: 0, activeMs: 0, shares: null };
export const PACE = 238;
const TICK_MS = 1_000;
/** So many blocks from heading to heading. */
export const SECTION = 6;

/** A generator of numbers 0–1 from a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A post of paragraphs, headings, lists and code as posts have them: code is high for its words. */
export function aLayout(next: () => number): Layout {
  const words: number[] = [];
  const heights: number[] = [];
  const count = 20 + Math.floor(next() * 40);
  const perLine = 9 + Math.floor(next() * 5);
  for (let at = 0; at < count; at += 1) {
    const isHeading = at % SECTION === 0;
    const size = isHeading ? 2 + Math.floor(next() * 6) : 8 + Math.floor(next() * 90);
    const isCode = !isHeading && next() < 0.15;
    words.push(isCode ? Math.ceil(size / 3) : size);
    heights.push(isCode ? 60 + next() * 240 : Math.ceil(size / perLine) * (isHeading ? 40 : 28) + 20);
  }
  const after = next() < 0.5 ? next() * 300 : 3_000;
  return { words, heights, windowHeight: 600 + Math.floor(next() * 500), after, eyes: 0.3 + next() * 0.2 };
}

/** Lets Attention watch what a reader does, as the tracker does: once a second. */
export function watch(layout: Layout, moments: Iterable<Moment>, before: Before = NEW): Attention {
  const attention = new Attention(layout.words, before, PACE);
  let sinceTick = 0;
  for (const { ms, scroll } of moments) {
    sinceTick += ms;
    if (sinceTick < TICK_MS) continue;
    const range = rangeAt(layout, scroll);
    if (range !== null) {
      attention.spend(sinceTick, range);
      const [last, shown] = range.bottom;
      if (last === layout.words.length - 1 && shown === 1) attention.reachEnd();
    }
    sinceTick = 0;
  }
  return attention;
}

/** The share of a post's words that a reader read: the truth, to be compared with what Attention says. */
export function truth(layout: Layout, moments: Iterable<Moment>): number {
  const total = layout.words.reduce((sum, count) => sum + count, 0);
  const isRead = new Uint8Array(total);
  for (const { read } of moments) {
    if (read !== null) isRead.fill(1, Math.floor(read[0]), Math.min(total, Math.round(read[1])));
  }
  return isRead.reduce((sum, one) => sum + one, 0) / total;
}

/** Where the tracker takes the eyes to be, whoever's they are. */
const EYE_LINE = 0.4;

function rangeAt({ heights, windowHeight }: Layout, scroll: number): Range | null {
  let top = -scroll;
  let range = null as Range | null;
  const shareAbove = (line: number, height: number): number => Math.min(1, Math.max(0, (line - top) / height));
  for (const [at, height] of heights.entries()) {
    if (top + height > 0 && top < windowHeight) {
      const passed = shareAbove(EYE_LINE * windowHeight, height);
      range = {
        top: range?.top ?? [at, shareAbove(0, height)],
        bottom: [at, shareAbove(windowHeight, height)],
        middle: range === null || passed > 0 ? [at, passed] : range.middle,
        isAtHeading: range?.isAtHeading ?? (at % SECTION === 0 && top >= 0),
      };
    }
    top += height;
  }
  return range;
}
