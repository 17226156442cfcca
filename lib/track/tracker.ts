import type { Place, ReadingReport } from '../model/reading';
import { countWords, oneLine } from '../model/text';
import { watchActivity } from './activity';
import { Attention, type Before } from './attention';

const TICK_MS = 1_000;
/** Database writes while reading: at most one in this time, and one at leaving. */
const REPORT_MS = 5_000;
/** A longer gap between two ticks means that the machine slept or the page was frozen; that time was not reading. */
const LONGEST_TICK_MS = 3_000;
const QUOTE_LENGTH = 120;
const WORDS_OF_A_FIGURE = 12;

export interface TrackerOptions {
  readonly blocks: readonly Element[];
  readonly before: Before;
  /** Called at most every 5 s while something changed, and at leaving. `activeMs` is the time since the last report. */
  readonly onReport: (report: ReadingReport) => void;
}

/** Follows the reading of one article until `stop`. Reads positions only through an IntersectionObserver. */
export class Tracker {
  readonly #options: TrackerOptions;
  readonly #attention: Attention;
  readonly #visible = new Set<number>();
  readonly #abort = new AbortController();
  readonly #observer: IntersectionObserver;
  readonly #activity: ReturnType<typeof watchActivity>;
  readonly #timer: ReturnType<typeof setInterval>;
  #lastTick = performance.now();
  #lastReport = performance.now();
  #reportedMs = 0;
  #reportedState = '';

  constructor(options: TrackerOptions) {
    this.#options = options;
    this.#attention = new Attention(options.blocks.map(wordsOf), options.before);
    this.#reportedState = this.#stateKey();
    this.#activity = watchActivity(document);
    this.#observer = this.#observe(options.blocks);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    const { signal } = this.#abort;
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') this.#report();
    };
    document.addEventListener('visibilitychange', onHidden, { signal });
    window.addEventListener('pagehide', () => this.#report(), { signal });
  }

  stop(): void {
    this.#report();
    clearInterval(this.#timer);
    this.#observer.disconnect();
    this.#activity.stop();
    this.#abort.abort();
  }

  #observe(blocks: readonly Element[]): IntersectionObserver {
    const index = new Map(blocks.map((block, at) => [block, at]));
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const at = index.get(entry.target);
        if (at === undefined) continue;
        if (isInView(entry)) this.#visible.add(at);
        else this.#visible.delete(at);
      }
    }, { threshold: [0, 0.25, 0.5, 0.75, 1] });
    for (const block of blocks) observer.observe(block);
    return observer;
  }

  #tick(): void {
    const now = performance.now();
    const passed = now - this.#lastTick;
    this.#lastTick = now;
    if (passed > LONGEST_TICK_MS || this.#visible.size === 0 || !this.#activity.isActive()) return;
    const wasFinished = this.#attention.finished;
    this.#attention.spend(passed, this.#inOrder());
    if (this.#isEndInView()) this.#attention.reachEnd();
    // Finishing cannot wait: the reader may already be on the way to the next post.
    if (now - this.#lastReport >= REPORT_MS || (this.#attention.finished && !wasFinished)) this.#report();
  }

  #report(): void {
    const state = this.#attention.state;
    const key = this.#stateKey();
    if (key === this.#reportedState) return;
    this.#options.onReport({ ...state, activeMs: state.activeMs - this.#reportedMs, place: this.#place() });
    this.#reportedState = key;
    this.#reportedMs = state.activeMs;
    this.#lastReport = performance.now();
  }

  #stateKey(): string {
    const { progress, activeMs, finished } = this.#attention.state;
    return `${progress} ${activeMs} ${finished}`;
  }

  /** Measured only while the last block is in view: a tall block's end crosses no threshold of its own. */
  #isEndInView(): boolean {
    const last = this.#options.blocks.length - 1;
    const block = this.#visible.has(last) ? this.#options.blocks[last] : undefined;
    return block !== undefined && block.getBoundingClientRect().bottom <= window.innerHeight + 1;
  }

  #inOrder(): number[] {
    return [...this.#visible].toSorted((a, b) => a - b);
  }

  #place(): Place | null {
    const first = this.#inOrder()[0];
    const block = first === undefined ? undefined : this.#options.blocks[first];
    if (first === undefined || block === undefined) return null;
    return { block: first, quote: oneLine(block.textContent ?? '').slice(0, QUOTE_LENGTH), at: Date.now() };
  }
}

/** Half of the block, or half of the window when the block is taller than that. */
function isInView({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  if (!isIntersecting) return false;
  return intersectionRatio >= 0.5 || intersectionRect.height >= 0.5 * (rootBounds?.height ?? Number.POSITIVE_INFINITY);
}

/** Words of a block. A figure or image without text takes some time all the same. */
export function wordsOf(block: Element): number {
  const words = countWords(block.textContent ?? '');
  return words > 0 ? words : WORDS_OF_A_FIGURE;
}
