/** The fastest pace that still counts as reading rather than scrolling past: words per second (900 a minute). */
const FASTEST = 15;
/** So many times faster than that, nothing of what went by was read. */
const FLING = 2;
/** What moves by more than this share of the window at once is turned over like a page, or jumped. */
const LEAP = 0.15;
/** A page that is turned over so many times faster than it could be read was not read: the reader jumps. */
const HASTE = 2;
/** What is learned of the pace moves the eyes at most so many times faster than it: the next scrolling may tell another. */
const CATCH_UP = 2;
/** How far the usual pace outweighs what this visit shows: as if so many words had been read at it. */
const TRUST = 40;
/** What is taken for a pace at all: words per second. */
const SLOWEST = 1;

/** What the window shows of the article: from word to word. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the reader's eyes are in the article, as far as a window's movements tell. The focus moves on at the reader's
 * pace and never leaves the window. What scrolls out at the top after a plausible time was read; what is flung past, or
 * jumped over, was not. How fast text scrolls out is the pace.
 */
export class Focus {
  readonly #usual: number;
  readonly #unreadFrom: (word: number) => number;
  #at = 0;
  /** Where the eyes must have begun, and how long ago, for what is known of their pace by now: words, seconds. */
  #start = 0;
  #since = 0;
  #view: View | null = null;
  /** Words that may have been read of what is in view, at the fastest. */
  #plausible = 0;
  /** Seconds since text last scrolled out; null before it has in this stretch of reading. */
  #sincePass: number | null = null;
  /** Seconds since the last leap. */
  #dwelt = 0;
  #words = 0;
  #seconds = 0;

  /**
   * @param usual the reader's usual pace: words per minute
   * @param unreadFrom the first word from this one on that was not read yet: there a reader goes on
   */
  constructor(usual: number, unreadFrom: (word: number) => number) {
    this.#usual = usual;
    this.#unreadFrom = unreadFrom;
  }

  get at(): number {
    return this.#at;
  }

  /** Words per second. */
  get pace(): number {
    const pace = (TRUST + this.#words) / (TRUST / (this.#usual / 60) + this.#seconds);
    return Math.min(FASTEST, Math.max(SLOWEST, pace));
  }

  get paced(): { readonly words: number; readonly ms: number } {
    return { words: this.#words, ms: this.#seconds * 1000 };
  }

  /** The article is laid out anew: where the eyes are shows with the next view. */
  lose(): void {
    this.#view = null;
  }

  /** `seconds` of activity end with this view. Gives what was read in them. */
  move(seconds: number, view: View): Span[] {
    const before = this.#view;
    this.#view = view;
    this.#plausible = Math.min(this.#plausible + FASTEST * seconds, Math.max(FASTEST * seconds, view.bottom - view.top));
    if (this.#sincePass !== null) this.#sincePass += seconds;
    const isOtherPart = before === null || view.top >= before.bottom || view.bottom <= before.top;
    const gone = isOtherPart ? 0 : view.top - before.top;
    this.#dwelt += seconds;
    const isLeap = gone > LEAP * (view.bottom - view.top);
    const isHasty = isLeap && gone > HASTE * this.pace * this.#dwelt;
    if (isLeap) this.#dwelt = 0;
    if (isOtherPart || isHasty || gone > FLING * this.#plausible + 1) {
      this.#beginAnew(view);
      return [];
    }
    const passed = gone > 0 && before !== null ? this.#pass(before.top, gone) : null;
    const from = Math.max(this.#at, view.top);
    this.#since += seconds;
    const due = this.#start + this.pace * this.#since;
    const there = Math.min(Math.max(due, view.top), view.bottom);
    this.#start += there - due;
    this.#at = Math.min(there, Math.max(from + CATCH_UP * this.pace * seconds, view.top));
    const read = { from, to: this.#at };
    return passed === null ? [read] : [passed, read];
  }

  /** Text scrolled out at the top: the reader was done with it. */
  #pass(from: number, gone: number): Span {
    const read = Math.min(gone, this.#plausible);
    this.#plausible -= read;
    // The first passing of a stretch tells nothing: it ends a time that began before.
    if (this.#sincePass !== null) {
      this.#words += read;
      this.#seconds += this.#sincePass;
    }
    this.#sincePass = 0;
    return { from, to: from + read };
  }

  #beginAnew(view: View): void {
    this.#at = Math.min(this.#unreadFrom(view.top), view.bottom);
    this.#start = this.#at;
    this.#since = 0;
    this.#plausible = 0;
    this.#sincePass = null;
    this.#dwelt = 0;
  }
}
