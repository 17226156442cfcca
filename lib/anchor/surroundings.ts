import type { TextPosition } from '../model/passage';
import { closest } from './likeness';

/** What stood before and after a passage, folded. */
export interface Surroundings {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * How alike the text beside a stretch is to what stood beside the passage, each side: 0–1. Null where nothing stood.
 */
export interface Fit {
  readonly before: number | null;
  readonly after: number | null;
}

/** What touches the passage says most, and an edit further out should not count. Characters. */
const NEAR = 32;
/** Letters that may have come between the passage and what stood beside it: a comma, a short word. */
const SLACK = 6;
/** Below this likeness of two texts it is chance. */
const CHANCE = 0.5;

export function fitOf(text: string, { start, end }: TextPosition, { prefix, suffix }: Surroundings): Fit {
  const before = prefix.slice(-NEAR);
  const after = suffix.slice(0, NEAR);
  return {
    before: before === '' ? null : likeness(text.slice(Math.max(0, start - before.length - SLACK), start), before),
    after: after === '' ? null : likeness(text.slice(end, end + after.length + SLACK), after),
  };
}

function likeness(text: string, pattern: string): number {
  const best = closest(text, pattern, Math.floor(pattern.length * (1 - CHANCE)));
  return best === null ? 0 : 1 - best.errors / pattern.length;
}
