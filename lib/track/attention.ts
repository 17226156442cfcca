import type { ReadingReport } from '../model/reading';
import { READING_PACE } from '../model/view';

/** The fastest pace that still counts as reading rather than scrolling past: words per second (900 a minute). */
const FASTEST_PACE = 15;
/** A post is finished when the reader was active for at least this share of its estimated reading time. */
const FINISH_SHARE = 0.25;

/** What is known of the post from earlier visits. */
export interface Before {
  readonly progress: number;
  readonly activeMs: number;
}

/**
 * How much of an article was read, from which blocks were in view for how long. Attention moves through the visible
 * blocks in their order and covers at most {@link FASTEST_PACE}, so scrolling past is not reading.
 */
export class Attention {
  readonly #left: number[];
  readonly #total: number;
  readonly #estimateMs: number;
  readonly #before: Before;
  #read = 0;
  #activeMs = 0;
  #endSeen = false;

  /** @param words words of each body block, in document order */
  constructor(words: readonly number[], before: Before) {
    this.#left = [...words];
    this.#total = Math.max(1, words.reduce((sum, count) => sum + count, 0));
    this.#estimateMs = (this.#total / READING_PACE) * 60_000;
    this.#before = before;
    this.#credit(before.progress * this.#total, words.keys());
  }

  /**
   * `ms` milliseconds passed with these blocks in view (indexes, ascending) and the reader active.
   */
  spend(ms: number, visible: Iterable<number>): void {
    this.#activeMs += ms;
    this.#credit((ms / 1000) * FASTEST_PACE, visible);
  }

  /** The end of the article's body came into view. */
  reachEnd(): void {
    this.#endSeen = true;
  }

  get finished(): boolean {
    return this.#endSeen && this.#before.activeMs + this.#activeMs >= FINISH_SHARE * this.#estimateMs;
  }

  /** Share of the words read, 0–1, and the active time of this visit. */
  get state(): Omit<ReadingReport, 'place'> {
    const progress = Math.max(this.#before.progress, Math.min(1, this.#read / this.#total));
    return { progress, activeMs: this.#activeMs, finished: this.finished };
  }

  #credit(words: number, blocks: Iterable<number>): void {
    let budget = words;
    for (const block of blocks) {
      if (budget <= 0) return;
      const taken = Math.min(budget, this.#left[block] ?? 0);
      this.#left[block] = (this.#left[block] ?? 0) - taken;
      this.#read += taken;
      budget -= taken;
    }
  }
}
