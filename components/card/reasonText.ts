import type { NextReason } from '../../lib/model/path';
import { text } from '../text';

const PLACES = {
  newest: 'promptNewest',
  midway: 'promptMidway',
  oldest: 'promptOldest',
} as const;

/** Why a step stands where it does: the author's own words, or `from 2015, midway`. Nothing where nothing is known. */
export function reasonText(reason: NextReason | null): string[] {
  if (reason === null) return [];
  if (reason.kind === 'said') return [reason.words];
  const { at, year } = reason;
  if (year === null) return at === 'midway' ? [text('promptMidwayUndated')] : [];
  // A year is no amount: it has no comma in it.
  return [text(at === null ? 'promptFrom' : PLACES[at], String(year))];
}
