/** What a simulated reader is to do, in the page itself. Words are those of the marked blocks, from their start. */
export interface Plan {
  readonly kind: 'steady' | 'fling' | 'jump';
  /** Words per minute. */
  readonly pace: number;
  /** Shares of the post between which a steady reader reads: 0–1. */
  readonly from: number;
  readonly to: number;
  /** So many times faster than life. */
  readonly speed: number;
}

/** The words that were read, and those of the post. */
export interface Account {
  readonly spans: readonly (readonly [number, number])[];
  readonly words: number;
}

/** Runs in the page: moves the window as the reader would, and keeps account of what the eyes passed. */
export async function readInPage({ kind, pace, from, to, speed }: Plan): Promise<Account> {
  const STEP = 250;
  const EYE_LINE = 0.4;
  const spans: [number, number][] = [];
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms / speed));
  const blocks = (): { element: Element; start: number; count: number }[] => {
    let start = 0;
    return [...document.querySelectorAll('[data-truth]')].map((element) => {
      const count = (element.textContent ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      start += count;
      return { element, start: start - count, count };
    });
  };
  const total = (): number => blocks().reduce((sum, { count }) => sum + count, 0);
  const heightOf = (word: number): number => {
    const all = blocks();
    const block = all.findLast(({ start, count }) => start <= word && count > 0) ?? all[0]!;
    const { top, height } = block.element.getBoundingClientRect();
    return scrollY + top + (height * Math.min(block.count, word - block.start)) / Math.max(1, block.count);
  };
  /** The reader asks for the rest when the text ends. */
  const more = (): void => (document.querySelector('#more') as HTMLElement | null)?.click();

  const readOn = async (start: number, end: () => number, follow: boolean): Promise<void> => {
    let last = performance.now();
    let word = start;
    while (word < end()) {
      if (follow) scrollTo(0, heightOf(word) - EYE_LINE * innerHeight);
      await wait(STEP);
      const now = performance.now();
      const next = Math.min(end(), word + (pace / 60_000) * (now - last) * speed);
      last = now;
      spans.push([word, next]);
      word = next;
      if (follow && word > total() - 30) more();
    }
  };

  // A reader who goes on from, or means to stop at, a part that is not there yet unfolds the page first.
  if (from > 0 || to < 1) more();
  if (kind === 'steady') await readOn(from * total(), () => to * total(), true);
  if (kind === 'fling') {
    await readOn(0, () => 30, true);
    const bottom = document.documentElement.scrollHeight;
    for (let y = scrollY; y < bottom; y += 1_200) {
      scrollTo(0, y);
      await wait(STEP);
    }
    scrollTo(0, heightOf(total()) - innerHeight + 20);
    await wait(3_000);
  }
  if (kind === 'jump') {
    more();
    await wait(500);
    for (const [at, { element, start }] of blocks().filter((block) => block.element.tagName.startsWith('H')).entries()) {
      if (at % 2 === 1) continue;
      scrollTo(0, scrollY + element.getBoundingClientRect().top - 10);
      await readOn(start, () => start + 60, false);
    }
  }
  // The last words are looked at a little longer.
  await wait(1_500);
  return { spans, words: total() };
}

/** Runs in our own script's world: its clock, and its timers from now on, go faster. */
export function hurry(speed: number): string {
  return `(() => {
    const real = performance.now.bind(performance), begin = real(), every = globalThis.setInterval;
    performance.now = () => begin + (real() - begin) * ${speed};
    globalThis.setInterval = (work, ms) => every(work, ms / ${speed});
  })()`;
}
