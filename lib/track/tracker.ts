import { blockHash, sharesOf, weightOf, type KnownBlock } from '../model/body';
import type { BlockReport, ReadingReport } from '../model/readingReport';
import { oneLine } from '../model/text';
import { watchActivity } from './activity';
import { Attention, type Before } from './attention';
import { watchInView, type InView } from './inView';
import { now } from './now';

const TICK_MS = 1_000;
/** Database writes while reading: at most one in this time, and one at leaving. */
const REPORT_MS = 5_000;
/** A longer gap between two ticks means that the machine slept or the page was frozen; that time was not reading. */
const LONGEST_TICK_MS = 3_000;
/** A page that never stands still is laid out anew for at most this share of the time. */
const LAYOUT_SHARE = 1 / 25;
/**
 * Data that counts so many times the words that are shown counts some that are not; less is another way of counting.
 */
const FOLDED = 1.1;

export interface TrackerOptions {
  /** The article's text as it is now; it is asked for again when its body changes its size. */
  readonly text: () => ArticleText;
  readonly before: SoFar;
  /** Words of the article as the page's data counts them; 0 when it does not. */
  readonly wordCount: number;
  /**
   * Called at most every 5 s while something changed, at finishing and at leaving. The blocks come when they are new,
   * with a finish and with a leave.
   */
  readonly onReport: (report: ReadingReport, blocks: readonly BlockReport[] | null) => void;
}

/** What is known of the post from earlier visits, and of its reader. */
export interface SoFar extends Omit<Before, 'shares'> {
  /** It was finished, or marked as read. */
  readonly finished: boolean;
  /** What was read of the blocks that the post had; null where only the progress is known. */
  readonly known: readonly KnownBlock[] | null;
  /** The reader's usual pace: words per minute. */
  readonly pace: number;
}

export interface ArticleText {
  readonly body: Element;
  readonly blocks: readonly Element[];
  /** Whether it may go on when the reader asks for more. */
  readonly isOpen: boolean;
}

/** Follows the reading of one article until `stop`. */
export class Tracker {
  readonly #options: TrackerOptions;
  readonly #attention: Attention;
  readonly #abort = new AbortController();
  readonly #isActive: () => boolean;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #resized: ResizeObserver;
  readonly #pageView = `${Date.now()} ${Math.random()}`;
  #text: ArticleText;
  /** What was read of all blocks that the page has shown. */
  readonly #known: Map<string, KnownBlock>;
  #inView: InView;
  #isResized = false;
  /** It has loaded or unfolded more since. */
  #hasGrown = false;
  /** The page is not laid out anew before then: milliseconds on our clock. */
  #restUntil = 0;
  #width = innerWidth;
  /** The background does not know the blocks yet. */
  #isNew = true;
  #lastTick = now();
  #lastReport = this.#lastTick;
  /** Active time when the blocks were told: milliseconds. */
  #toldAt = 0;

  constructor(options: TrackerOptions) {
    this.#options = options;
    this.#text = options.text();
    const { blocks, body } = this.#text;
    const { known, pace, finished } = options.before;
    this.#known = new Map(known?.map((block) => [block.hash, block]));
    const shares = known && sharesOf(blocks.map(textOf), known);
    this.#attention = new Attention(blocks.map(weigh), { ...options.before, shares }, pace);
    this.#inView = watchInView(blocks);
    this.#resized = new ResizeObserver(() => (this.#isResized = true));
    this.#resized.observe(body);
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
    const { signal } = this.#abort;
    this.#isActive = watchActivity(document, signal);
    for (const type of ['visibilitychange', 'pagehide']) addEventListener(type, () => this.#leave(), { signal });
    // A post that was read and has new blocks: they are marked before anything of them is read.
    if (finished && shares?.includes(0)) this.#report(true);
  }

  stop(): void {
    this.#leave();
    clearInterval(this.#timer);
    this.#inView.stop();
    this.#resized.disconnect();
    this.#abort.abort();
  }

  #leave(): void {
    if (this.#attention.leave() || this.#attention.state.activeMs > this.#toldAt) this.#report(true);
  }

  #report(withBlocks: boolean): void {
    const { state, paced, shares, place, total } = this.#attention;
    const { wordCount } = this.#options;
    const length = (this.#hasGrown || this.#text.isOpen) && wordCount > FOLDED * total ? wordCount : total;
    const isTold = withBlocks || this.#isNew;
    this.#options.onReport(
      {
        ...state,
        pageView: this.#pageView,
        progress: (state.progress * total) / length,
        length,
        paced,
        place: this.#inView.range() && { ...place, at: Date.now() },
      },
      isTold ? this.#text.blocks.map((block, at) => ({ text: textOf(block), share: shares[at] ?? 0 })) : null,
    );
    this.#isNew = false;
    if (isTold) this.#toldAt = state.activeMs;
    this.#lastReport = now();
  }

  #tick(): void {
    const time = now();
    const passed = time - this.#lastTick;
    this.#lastTick = time;
    if (this.#isResized && time >= this.#restUntil) this.#layOut();
    if (this.#width !== innerWidth) this.#attention.lose();
    this.#width = innerWidth;
    const range = this.#inView.range();
    if (passed > LONGEST_TICK_MS || range === null || !this.#isActive()) return;
    const wasFinished = this.#attention.finished;
    this.#attention.spend(passed, range);
    const [last, shown] = range.bottom;
    if (last === this.#text.blocks.length - 1 && shown === 1) this.#attention.reachEnd(this.#text.isOpen);
    const isFinish = this.#attention.finished && !wasFinished;
    // Finishing cannot wait: the reader may already be on the way to the next post.
    if (isFinish || time - this.#lastReport >= REPORT_MS) this.#report(isFinish);
  }

  /** The page has loaded or unfolded more, or taken something away. */
  #layOut(): void {
    this.#isResized = false;
    const start = now();
    this.#layOutNow();
    this.#restUntil = now() + (now() - start) / LAYOUT_SHARE;
  }

  #layOutNow(): void {
    const old = this.#text.blocks;
    this.#text = this.#options.text();
    const { blocks, body } = this.#text;
    const isGoingOn = old.every((block, at) => block === blocks[at]);
    if (isGoingOn && blocks.length === old.length) return;
    const { shares } = this.#attention;
    for (const [at, share] of shares.entries()) {
      // What was not read needs no memory: a page can show new blocks for ever, but nobody reads them all.
      if (share === 0) continue;
      const hash = blockHash(textOf(old[at]));
      this.#known.set(hash, { hash, share });
    }
    const known = sharesOf(blocks.map(textOf), [...this.#known.values()]);
    this.#attention.layOut(blocks.map(weigh), known, isGoingOn);
    this.#isNew = true;
    this.#hasGrown ||= isGoingOn;
    if (isGoingOn) this.#inView.add(blocks.slice(old.length));
    else {
      this.#inView.stop();
      this.#inView = watchInView(blocks);
    }
    this.#resized.observe(body);
  }
}

/** The words of a block, or those that stand for its picture. */
function textOf(block: Element | undefined): string {
  return oneLine(block?.textContent ?? '') || (block?.querySelector('img')?.alt ?? '');
}

function weigh(block: Element): number {
  return weightOf(textOf(block));
}
