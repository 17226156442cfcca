import { SECTION, type Layout, type Moment } from './aReader';

const STEP_MS = 250;

/** Where a word stands: pixels from the top of the post. */
function heightOf(layout: Layout, word: number): number {
  let words = 0;
  let height = 0;
  for (const [at, count] of layout.words.entries()) {
    const own = layout.heights[at] ?? 0;
    if (word < words + count) return height + (own * (word - words)) / count;
    words += count;
    height += own;
  }
  return height;
}

function total(layout: Layout): number {
  return layout.words.reduce((sum, count) => sum + count, 0);
}

function bottomOf(layout: Layout): number {
  return Math.max(0, layout.heights.reduce((sum, height) => sum + height, 0) + layout.after - layout.windowHeight);
}

/** Reads on from a word to another, scrolling with the eyes. `pace`: words per minute. */
export function* steady(layout: Layout, pace: number, from = 0, to = total(layout)): Generator<Moment> {
  const perStep = (pace / 60_000) * STEP_MS;
  for (let word = from; word < to; word += perStep) {
    const scroll = Math.min(bottomOf(layout), Math.max(0, heightOf(layout, word) - layout.eyes * layout.windowHeight));
    yield { ms: STEP_MS, scroll, read: [word, Math.min(to, word + perStep)] };
  }
}

/** Reads a window full, then presses Page Down. */
export function* byPages(layout: Layout, pace: number, to = total(layout)): Generator<Moment> {
  const perStep = (pace / 60_000) * STEP_MS;
  let scroll = 0;
  for (let word = 0; word < to; word += perStep) {
    if (heightOf(layout, word) > scroll + 0.92 * layout.windowHeight)
      scroll = Math.min(bottomOf(layout), heightOf(layout, word) - 20);
    yield { ms: STEP_MS, scroll, read: [word, Math.min(to, word + perStep)] };
  }
}

/** Reads the beginning, then scrolls to the end as fast as the wheel goes, and looks at the comments for a while. */
export function* fling(layout: Layout, secondsBefore: number, pixelsPerSecond: number): Generator<Moment> {
  yield* steady(layout, 240, 0, secondsBefore * 4);
  const start = Math.max(0, heightOf(layout, secondsBefore * 4) - layout.eyes * layout.windowHeight);
  for (let scroll = start; scroll < bottomOf(layout); scroll += (pixelsPerSecond * STEP_MS) / 1_000) {
    yield { ms: STEP_MS, scroll, read: null };
  }
  for (let ms = 0; ms < 3_000; ms += STEP_MS) yield { ms: STEP_MS, scroll: bottomOf(layout) + 4_000, read: null };
}

/** The words at which the sections begin. */
function sectionsOf(layout: Layout): number[] {
  let words = 0;
  return layout.words.flatMap((count, at) => {
    words += count;
    return at % SECTION === 0 ? words - count : [];
  });
}

/** Reads everything, and brings each heading to the top of the window when the section before was read. */
export function* bySections(layout: Layout, pace: number): Generator<Moment> {
  const starts = sectionsOf(layout);
  const perStep = (pace / 60_000) * STEP_MS;
  let scroll = 0;
  for (let word = 0; word < total(layout); word += perStep) {
    const start = starts.findLast((one) => one <= word) ?? 0;
    // A section that is longer than the window is followed with the eyes.
    const followed = heightOf(layout, word) - 0.7 * layout.windowHeight;
    scroll = Math.min(bottomOf(layout), Math.max(scroll, heightOf(layout, start), followed));
    yield { ms: STEP_MS, scroll, read: [word, Math.min(total(layout), word + perStep)] };
  }
}

/**
 * Goes from heading to heading of some sections, far apart, and reads what follows each. A page that jumps tells
 * nothing of the pace, so what is said of this reader is as good as what is known of the pace.
 */
export function* jumping(layout: Layout, next: () => number, pace: number, every = 3): Generator<Moment> {
  const starts = sectionsOf(layout);
  const words = total(layout);
  const perStep = (pace / 60_000) * STEP_MS;
  for (const [at, start] of starts.entries()) {
    if (at % every !== 0) continue;
    const scroll = Math.min(bottomOf(layout), heightOf(layout, start));
    const to = start + 40 + next() * 60;
    for (let word = start; word < Math.min(to, words); word += perStep)
      yield { ms: STEP_MS, scroll, read: [word, word + perStep] };
  }
}
