/**
 * What a simulated reader is to do, in our script's world of the page. Words are those of the marked blocks, from their
 * start.
 */
export interface Plan {
  readonly kind: 'steady' | 'fling' | 'jump';
  /** Words per minute. */
  readonly pace: number;
  /** Shares of the post between which a steady reader reads: 0–1. */
  readonly from: number;
  readonly to: number;
  /** The line in the window where the eyes are: the share of its height that is above it. */
  readonly eyes: number;
  /** Words of the whole post, whatever of it the page shows by now. */
  readonly words: number;
}

/** The browser's interface to an extension's background, as our script has it. */
declare const chrome: { readonly runtime: { sendMessage: (...message: unknown[]) => Promise<unknown> } };

/** Lets simulated time pass: milliseconds. */
type Pass = (ms: number) => Promise<void>;

/**
 * Moves the window as the reader would. Gives which words the eyes passed: spans, from word to word.
 */
async function read({ kind, pace, from, to, eyes, words }: Plan, pass: Pass): Promise<[number, number][]> {
  const STEP = 500;
  const spans: [number, number][] = [];
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
  /** Goes down until a word is there: a page loads its text in parts. */
  const reach = async (word: number): Promise<void> => {
    for (let tries = 0; total() <= word && tries < 100; tries += 1) {
      more();
      scrollTo(0, document.documentElement.scrollHeight);
      await pass(STEP);
    }
  };

  const readOn = async (start: number, end: () => number, follow: boolean): Promise<void> => {
    let word = start;
    while (word < end()) {
      if (follow) scrollTo(0, heightOf(word) - eyes * innerHeight);
      await pass(STEP);
      const next = Math.min(end(), word + (pace / 60_000) * STEP);
      spans.push([word, next]);
      word = next;
      if (follow && word > total() - 30) more();
    }
  };

  if (kind === 'steady') {
    await reach(from * words);
    await readOn(from * words, () => to * words, true);
  }
  if (kind === 'fling') {
    await readOn(0, () => 30, true);
    for (let y = scrollY; y < heightOf(total()); y += 1_200) {
      scrollTo(0, y);
      await pass(STEP);
    }
    scrollTo(0, heightOf(total()) - innerHeight + 20);
    await pass(3_000);
  }
  if (kind === 'jump') {
    more();
    const headings = (): { element: Element; start: number }[] =>
      blocks().filter(({ element }) => element.tagName.startsWith('H'));
    for (let at = 0; ; at += 2) {
      const heading = headings()[at];
      if (heading === undefined) break;
      scrollTo(0, scrollY + heading.element.getBoundingClientRect().top - 10);
      await readOn(heading.start, () => Math.min(words, heading.start + 60), false);
    }
  }
  // The last words are looked at a little longer.
  await pass(1_500);
  return spans;
}

/**
 * Runs in our own script's world: stops its clock, and gives it into the reader's hand. Time passes in short steps,
 * each after a frame in which the browser has laid out, scrolled and told its observers: a busy machine takes longer
 * over it, and nothing else is different. Counts, too, what the background was told and has not answered yet.
 */
function holdClock(): void {
  const STEP = 500;
  let now = performance.now();
  let ids = 0;
  const timers = new Map<number, { work: () => void; every: number; next: number }>();
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  performance.now = () => now;
  let unanswered = 0;
  const send = chrome.runtime.sendMessage;
  chrome.runtime.sendMessage = async (...message: unknown[]): Promise<unknown> => {
    unanswered += 1;
    try {
      return await send(...message);
    } finally {
      unanswered -= 1;
    }
  };
  Object.assign(globalThis, {
    setInterval: (work: () => void, every: number): number => {
      ids += 1;
      timers.set(ids, { work, every, next: now + every });
      return ids;
    },
    clearInterval: (id: number): void => void timers.delete(id),
    isHeld: () => timers.size > 0,
    isAnswered: () => unanswered === 0,
    letPass: async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += STEP) {
        // Observers are told at the end of a frame: by the second, they were.
        await frame();
        await frame();
        now += Math.min(STEP, ms - passed);
        for (const timer of timers.values()) {
          if (timer.next > now) continue;
          timer.next += timer.every;
          timer.work();
        }
      }
    },
  });
}

/** Expressions for our script's world of a page. */
export const HOLD_CLOCK = `(${holdClock})()`;
export function readBy(plan: Plan): string {
  return `(${read})(${JSON.stringify(plan)}, letPass)`;
}
