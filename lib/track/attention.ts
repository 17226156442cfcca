import type { Spot } from '../model/place';
import type { ReadingReport } from '../model/readingReport';
import { focusOf, type Focus, type View } from './focus';
import type { Range } from './inView';

/**
 * A post is finished when its end was in view, the reader was active for at least this share of its estimated time …
 */
const FINISH_TIME = 0.25;
/** … read at least this share of its words … */
const FINISH_SHARE = 0.5;
/** … and came as far as this share of it: an end that is in view is not read yet. */
const FINISH_AT = 0.9;
/** Milliseconds at the end of a text that may go on when asked, after which that end counts as one. */
const END_MS = 10_000;

/** What is known of the post from earlier visits. */
export interface Before {
  readonly progress: number;
  readonly activeMs: number;
  /** The share read of each block, 0–1, in the order of the blocks; null where only the progress is known. */
  readonly shares: readonly number[] | null;
}

/** The blocks of an article, on one scale that counts words from the start of its body. */
export class Attention {
  #words: readonly number[] = [];
  #starts: number[] = [];
  #total = 1;
  /** One for each word: whether it was read. */
  #isRead = new Uint8Array();
  #read = 0;
  #activeMs = 0;
  /** How long the reader has to be at the end for it to be one: milliseconds. */
  #patience = Infinity;
  #atEndMs = 0;
  readonly #focus: Focus;
  readonly #msBefore: number;
  readonly #pace: number;

  /**
   * @param words words of each body block, in document order
   * @param pace the reader's usual pace: words per minute
   */
  constructor(words: readonly number[], before: Before, pace: number) {
    this.#msBefore = before.activeMs;
    this.#pace = pace;
    this.#focus = focusOf(pace, (word) => {
      const unread = this.#isRead.indexOf(0, word);
      return unread < 0 ? word : Math.max(word, unread);
    });
    this.layOut(words, before.shares ?? []);
    if (before.shares === null) this.#cover(0, before.progress * this.#total);
  }

  /**
   * Other blocks than before: the page has loaded or unfolded more. `shares` is what was read of each, 0–1.
   * `isGoingOn`: the new ones come after all that were there, so that the eyes are where they were.
   */
  layOut(words: readonly number[], shares: readonly number[], isGoingOn = false): void {
    this.#words = words;
    let start = 0;
    this.#starts = words.map((count) => (start += count) - count);
    this.#total = Math.max(1, start);
    this.#isRead = new Uint8Array(this.#total);
    this.#read = 0;
    this.#patience = Infinity;
    this.#atEndMs = 0;
    if (!isGoingOn) this.#focus.lose();
    shares.forEach((share, block) => this.#cover(this.#at(block, 0), this.#at(block, share)));
  }

  /** `ms` milliseconds passed, the reader active, with this in view. */
  spend(ms: number, { top, bottom, middle, isAtHeading }: Range): void {
    this.#activeMs += ms;
    const view: View = { top: this.#at(...top), bottom: this.#at(...bottom), middle: this.#at(...middle), isAtHeading };
    for (const { from, to } of this.#focus.move(ms / 1000, view)) this.#cover(from, to);
    if (this.#focus.at >= this.#total) this.#atEndMs += ms;
  }

  /** The end of the article's body came into view. `isOpen`: it may go on when the reader asks for more. */
  reachEnd(isOpen = false): void {
    this.#patience = isOpen ? END_MS : 0;
  }

  /**
   * The reader leaves without having asked for more: the end that was reached is one. Gives whether that is a finish.
   */
  leave(): boolean {
    const { finished } = this;
    if (this.#patience < Infinity) this.#patience = 0;
    return this.finished !== finished;
  }

  /** The window has another width, and each word another height: where the eyes are shows with the next view. */
  lose(): void {
    this.#focus.lose();
  }

  get finished(): boolean {
    const estimate = (this.#total / this.#pace) * 60_000;
    const isLongEnough = this.#msBefore + this.#activeMs >= FINISH_TIME * estimate;
    const isFarEnough = this.#focus.at >= FINISH_AT * this.#total && this.#read >= FINISH_SHARE * this.#total;
    return this.#atEndMs >= this.#patience && isLongEnough && isFarEnough;
  }

  /** The share of the words read, 0–1, and the active time of this visit. */
  get state(): Pick<ReadingReport, 'progress' | 'activeMs' | 'finished'> {
    return { progress: this.#read / this.#total, activeMs: this.#activeMs, finished: this.finished };
  }

  /** Words of all blocks. */
  get total(): number {
    return this.#total;
  }

  /** The share read of each block: 0–1. */
  get shares(): number[] {
    return this.#words.map((count, block) => {
      const read = this.#isRead.subarray(this.#at(block, 0), this.#at(block, 1)).reduce((sum, one) => sum + one, 0);
      return count === 0 ? 1 : read / count;
    });
  }

  /** Where the reader is. */
  get place(): Pick<Spot, 'block' | 'fraction'> {
    const at = this.#focus.at;
    const block = Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= at),
    );
    const count = this.#words[block] ?? 0;
    return { block, fraction: count === 0 ? 0 : Math.min(1, (at - (this.#starts[block] ?? 0)) / count) };
  }

  /** What this visit tells of the reader's pace so far: words, and the milliseconds they took. */
  get paced(): { readonly words: number; readonly ms: number } {
    return this.#focus.paced;
  }

  #at(block: number, share: number): number {
    return (this.#starts[block] ?? 0) + share * (this.#words[block] ?? 0);
  }

  #cover(from: number, to: number): void {
    for (let word = Math.round(from); word < Math.min(this.#total, Math.round(to)); word += 1) {
      this.#read += 1 - (this.#isRead[word] ?? 1);
      this.#isRead[word] = 1;
    }
  }
}
