/** The fastest pace that still counts as reading rather than scrolling past: words per second (900 a minute). */
const FASTEST = 15;
/** Multiple of that speed at which nothing of what went by was read. */
const FLING = 2;
/** What moves by more than this share of the window at once is turned over like a page, or jumped. */
const LEAP = 0.15;
/** Multiple of the reading speed at which a page that is turned over was not read: the reader jumps … */
const HASTE = 2;
/** … and the multiple for what brings a heading to the top, which is how readers skip a section. */
const HASTE_AT_HEADING = 1.3;
/**
 * What is learned of the pace moves the eyes at most so many times faster than it: the next scrolling may tell another.
 */
const CATCH_UP = 2;
/** Words at the usual pace that outweigh what this visit shows of it. */
const TRUST = 10;
/** What is taken for a pace at all: words per second. */
const SLOWEST = 1;

/** What the window shows of the article: from word to word, and the word at the line where the eyes usually are. */
export interface View {
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  /** A heading begins at the top of the window. */
  readonly isAtHeading: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the reader's eyes are in the article, as far as a window's movements tell. The focus moves on at the reader's
 * pace and never leaves the window. What scrolls out at the top after a plausible time was read; what is flung past, or
 * jumped over, was not. How fast text passes the line where the eyes usually are is the pace.
 */
export interface Focus {
  /** The word at which the eyes are. */
  readonly at: number;
  /** What this visit tells of the reader's pace: words, and the milliseconds that they took. */
  readonly paced: { readonly words: number; readonly ms: number };
  /** `seconds` of activity end with this view. Gives what was read in them. */
  move(seconds: number, view: View): Span[];
  /** The article is laid out anew: where the eyes are shows with the next view. */
  lose(): void;
}

/**
 * @param usual the reader's usual pace: words per minute
 * @param unreadFrom the first word from this one on that was not read yet: there a reader goes on
 */
export function focusOf(usual: number, unreadFrom: (word: number) => number): Focus {
  let at = 0;
  /** Where the eyes must have begun, and how long ago, for what is known of their pace by now: words, seconds. */
  let start = 0;
  let since = 0;
  let before: View | null = null;
  /**
   * Words that may have been read of what is in view, at the fastest: of those at its top, and at the line of the eyes.
   */
  let plausible = 0;
  let learnable = 0;
  /** The furthest word that has passed the line of the eyes. */
  let line = 0;
  /** Seconds since text last passed the line of the eyes; null before it has in this stretch of reading. */
  let sincePass: number | null = null;
  /** Words that passed then. */
  let turned = 0;
  /** Seconds since the last leap. */
  let dwelt = 0;
  /** Of this visit: words, and the seconds they took. */
  let words = 0;
  let seconds = 0;

  /** Words per second. */
  const paceNow = (): number => {
    const pace = (TRUST + words) / ((TRUST * 60) / usual + seconds);
    return Math.min(FASTEST, Math.max(SLOWEST, pace));
  };

  const learn = ({ middle }: View): void => {
    const read = Math.min(middle - line, learnable);
    if (read <= 0) return;
    line = middle;
    learnable -= read;
    // The time until now was for what passed the last time: at the end of a page, a turn of it may be a short one.
    if (sincePass !== null) {
      words += turned;
      seconds += sincePass;
    }
    turned = read;
    sincePass = 0;
  };

  const beginAnew = (view: View): void => {
    at = start = Math.min(unreadFrom(view.top), view.bottom);
    line = view.middle;
    since = plausible = learnable = dwelt = 0;
    sincePass = null;
  };

  const move = (passed: number, view: View): Span[] => {
    const old = before;
    before = view;
    const { top, bottom } = view;
    const more = FASTEST * passed;
    const most = Math.max(more, bottom - top);
    plausible = Math.min(plausible + more, most);
    learnable = Math.min(learnable + more, most);
    if (sincePass !== null) sincePass += passed;
    dwelt += passed;
    if (old === null || top >= old.bottom || bottom <= old.top) {
      beginAnew(view);
      return [];
    }
    const gone = top - old.top;
    // Code and pictures have few words for their height: they leave fast at one line, while another hardly moves.
    const moved = Math.min(gone, view.middle - old.middle);
    const isLeap = moved > LEAP * (bottom - top);
    const isHasty = isLeap && moved > (view.isAtHeading ? HASTE_AT_HEADING : HASTE) * paceNow() * dwelt;
    if (isLeap) dwelt = 0;
    if (isHasty || moved > FLING * plausible + 1) {
      beginAnew(view);
      return [];
    }
    learn(view);
    // Text that scrolled out at the top: the reader was done with it.
    const done = Math.min(Math.max(0, gone), plausible);
    plausible -= done;
    const from = Math.max(at, top);
    since += passed;
    const due = start + paceNow() * since;
    const there = Math.min(Math.max(due, top), bottom);
    start += there - due;
    at = Math.min(there, Math.max(from + CATCH_UP * paceNow() * passed, top));
    return [
      { from: old.top, to: old.top + done },
      { from, to: at },
    ];
  };

  return {
    get at() {
      return at;
    },
    get paced() {
      return { words, ms: seconds * 1000 };
    },
    move,
    lose: () => {
      before = null;
    },
  };
}
