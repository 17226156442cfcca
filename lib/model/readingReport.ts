import type { Address } from './address';
import type { Spot } from './place';
import type { ViewTotals } from './viewTotals';

/** What the page reports while it is read. */
export interface ReadingReport extends ViewTotals {
  /** The share of the article that was read: 0–1. */
  readonly progress: number;
  /** Words of the article, with what is known to be there but not shown yet. */
  readonly length: number;
  /** Null when nothing of the article is in view. */
  readonly place: Spot | null;
  /** The end of the body was in view and the reader was active long enough. */
  readonly finished: boolean;
}

/** A block of the body as the page shows it. */
export interface BlockReport {
  readonly text: string;
  /** The share of it that was read: 0–1. */
  readonly share: number;
}

/** A report on its way. The blocks come when they are new, with a finish and with a leave. */
export interface ToldReading {
  readonly address: Address;
  readonly report: ReadingReport;
  readonly blocks: readonly BlockReport[] | null;
}
