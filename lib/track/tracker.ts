import type { BlockReport, ReadingReport } from '../model/reading';
import { watchActivity } from './activity';
import { Attention, type Before } from './attention';
import { InView } from './inView';
import { wordsOf } from './words';

const TICK_MS = 1_000;
/** Database writes while reading: at most one in this time, and one at leaving. */
const REPORT_MS = 5_000;
/** A longer gap between two ticks means that the machine slept or the page was frozen; that time was not reading. */
const LONGEST_TICK_MS = 3_000;

export interface TrackerOptions {
  readonly body: Element;
  /** The blocks of the body as they are now; they are asked for again when it changes its size. */
  readonly blocks: () => readonly Element[];
  /** What is known of these blocks from earlier visits. */
  readonly before: (blocks: readonly Element[]) => Before;
  /** The reader's usual pace: words per minute. */
  readonly pace: number;
  /**
   * Called at most every 5 s while something changed, at finishing and at leaving. `activeMs` and `paced` are of the time
   * since the last report. The blocks come when they are new, with a finish and with a leave.
   */
  readonly onReport: (report: ReadingReport, blocks: readonly BlockReport[] | null) => void;
}

/** Follows the reading of one article until `stop`. */
export class Tracker {
  readonly #options: TrackerOptions;
  readonly #attention: Attention;
  readonly #abort = new AbortController();
  readonly #isActive: () => boolean;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #resized: ResizeObserver;
  #blocks: readonly Element[];
  #inView: InView;
  #isResized = false;
  /** The background does not know the blocks yet. */
  #isNew = true;
  #lastTick = performance.now();
  #lastReport = this.#lastTick;
  #reported = { ms: 0, words: 0, pacedMs: 0 };

  constructor(options: TrackerOptions) {
    this.#options = options;
    this.#blocks = options.blocks();
    const before = options.before(this.#blocks);
    this.#attention = new Attention(this.#blocks.map(wordsOf), before, options.pace);
    this.#inView = new InView(this.#blocks);
    this.#resized = new ResizeObserver(() => (this.#isResized = true));
    this.#resized.observe(options.body);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    const { signal } = this.#abort;
    this.#isActive = watchActivity(document, signal);
    for (const type of ['visibilitychange', 'pagehide']) addEventListener(type, () => this.#leave(), { signal });
    // A post that was read and has new blocks: they are marked before anything of them is read.
    if (before.isRead && before.shares?.includes(0)) this.#report(true);
  }

  stop(): void {
    this.#leave();
    clearInterval(this.#timer);
    this.#inView.stop();
    this.#resized.disconnect();
    this.#abort.abort();
  }

  #leave(): void {
    if (this.#attention.state.activeMs > this.#reported.ms) this.#report(true);
  }

  #report(withBlocks: boolean): void {
    const { state, paced, shares, place } = this.#attention;
    const { ms, words, pacedMs } = this.#reported;
    this.#options.onReport(
      {
        ...state,
        activeMs: state.activeMs - ms,
        paced: { words: paced.words - words, ms: paced.ms - pacedMs },
        place: this.#inView.range && { ...place, at: Date.now() },
      },
      withBlocks || this.#isNew ? this.#blocks.map((block, at) => ({ text: block.textContent ?? '', share: shares[at] ?? 0 })) : null,
    );
    this.#isNew = false;
    this.#reported = { ms: state.activeMs, words: paced.words, pacedMs: paced.ms };
    this.#lastReport = performance.now();
  }

  #tick(): void {
    const now = performance.now();
    const passed = now - this.#lastTick;
    this.#lastTick = now;
    if (this.#isResized) this.#layOut();
    const { range } = this.#inView;
    if (passed > LONGEST_TICK_MS || range === null || !this.#isActive()) return;
    const wasFinished = this.#attention.finished;
    this.#attention.spend(passed, range);
    if (range.last === this.#blocks.length - 1 && range.shown === 1) this.#attention.reachEnd();
    const isFinish = this.#attention.finished && !wasFinished;
    // Finishing cannot wait: the reader may already be on the way to the next post.
    if (isFinish || now - this.#lastReport >= REPORT_MS) this.#report(isFinish);
  }

  /** The page has loaded or unfolded more, or taken something away. */
  #layOut(): void {
    this.#isResized = false;
    const blocks = this.#options.blocks();
    const old = this.#blocks;
    if (blocks.length === old.length && blocks.every((block, at) => block === old[at])) return;
    const { shares } = this.#attention;
    const known = this.#options.before(blocks).shares;
    this.#attention.layOut(
      blocks.map(wordsOf),
      blocks.map((block, at) => shares[old.indexOf(block)] ?? known?.[at] ?? 0),
    );
    this.#blocks = blocks;
    this.#isNew = true;
    this.#inView.stop();
    this.#inView = new InView(blocks);
  }
}
