import type { PostRef } from './post';

/** Current state → operating middle → foundational context. */
export type StepRole = 'start' | 'middle' | 'finish';

/** One post of a reading path. */
export interface Step extends PostRef {
  readonly role: StepRole;
  /** The author's own words for its place, such as `Start here (current state)`; absent where the page has none. */
  readonly label?: string;
}

/**
 * The role of each of `count` steps that come without roles of their own: the first starts, the last finishes.
 */
export function roleAt(index: number, count: number): StepRole {
  if (index === 0) return 'start';
  return index === count - 1 ? 'finish' : 'middle';
}
