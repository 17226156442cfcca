import type { Paced } from './pace';

/**
 * What one page view adds up to since it began. Totals may be told again after a failure, late, or by two messages that
 * cross: they count once.
 */
export interface ViewTotals {
  /** Tells the views of a post apart; those that began later come later. */
  readonly pageView: string;
  /** Active time: milliseconds. */
  readonly activeMs: number;
  /** What it tells of the reader's pace: words, and the milliseconds that they took. */
  readonly paced: Paced;
}

/** Maximum number of pages of one post that are told apart: a reader has no more of them open at once. */
const MOST_VIEWS = 8;

/** What totals add to those that are counted already. */
export function addedBy(
  { pageView, activeMs, paced }: ViewTotals,
  counted: readonly ViewTotals[] = [],
): Omit<ViewTotals, 'pageView'> {
  const before = counted.find((one) => one.pageView === pageView);
  const since = (total: number, then = 0): number => Math.max(0, total - then);
  return {
    activeMs: since(activeMs, before?.activeMs),
    paced: { words: since(paced.words, before?.paced.words), ms: since(paced.ms, before?.paced.ms) },
  };
}

/** The totals that are counted after more were. */
export function countedAfter(told: ViewTotals, counted: readonly ViewTotals[] = []): ViewTotals[] {
  const { pageView, activeMs, paced } = told;
  return mergeTotals(counted, [{ pageView, activeMs, paced }]).slice(-MOST_VIEWS);
}

/** Two lists of totals as one: of each view as much as either has counted. */
export function mergeTotals(a: readonly ViewTotals[], b: readonly ViewTotals[]): ViewTotals[] {
  const byView = new Map(a.map((totals) => [totals.pageView, totals]));
  for (const { pageView, activeMs, paced } of b) {
    const other = byView.get(pageView) ?? { activeMs: 0, paced: { words: 0, ms: 0 } };
    byView.set(pageView, {
      pageView,
      activeMs: Math.max(activeMs, other.activeMs),
      paced: { words: Math.max(paced.words, other.paced.words), ms: Math.max(paced.ms, other.paced.ms) },
    });
  }
  return [...byView.values()].toSorted((one, other) => (one.pageView < other.pageView ? -1 : 1));
}
