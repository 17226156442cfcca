import { NO_DAY } from './searchDocument';
import type { WordIndex } from './wordIndex';

/** A document that matches, by the index alone. */
export interface Candidate<Owner = unknown> {
  readonly owner: Owner;
  readonly url: string;
  readonly day: number;
  /** Higher is better; only to be compared within one search. */
  readonly score: number;
  /** It has all of the words. */
  readonly isWhole: boolean;
}

/** Keeps the best of many that have all words, or of many that have some; of equal ones the newer. */
export class Best<Owner> {
  readonly list: Candidate<Owner>[] = [];
  /** Documents that were offered, those that were not kept included. */
  count = 0;
  /** Lower scores are not kept. */
  #least = 0;

  constructor(
    private readonly most: number,
    private readonly isWhole: boolean,
  ) {}

  offer({ owner, index }: { readonly owner: Owner; readonly index: WordIndex }, document: number, score: number): void {
    this.count += 1;
    if (score < this.#least) return;
    const day = index.days[document] ?? NO_DAY;
    let at = this.list.length;
    while (at > 0 && isBefore(score, day, this.list[at - 1])) at -= 1;
    if (at === this.most) return;
    this.list.splice(at, 0, { owner, url: index.urls[document] ?? '', day, score, isWhole: this.isWhole });
    if (this.list.length > this.most) this.list.pop();
    if (this.list.length === this.most) this.#least = this.list.at(-1)?.score ?? 0;
  }
}

function isBefore(score: number, day: number, other: Candidate | undefined): boolean {
  return other === undefined || score > other.score || (score === other.score && day > other.day);
}
