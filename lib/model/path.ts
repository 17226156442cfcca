import type { PostRef } from './post';

/** Current state → operating middle → foundational context. */
export type StepRole = 'start' | 'middle' | 'finish';

/** One post of a reading path. */
export interface Step extends PostRef {
  readonly role: StepRole;
  /** The author's own words for its place, such as `Start here (current state)`; absent where the page has none. */
  readonly label?: string;
}

/** Why a step is the next one: by its author’s word on it, or by its date among the topic’s posts. */
export type NextReason =
  | { readonly kind: 'said'; readonly words: string }
  | {
      readonly kind: 'place';
      /** Null where the author of the path does not say. */
      readonly at: 'newest' | 'midway' | 'oldest' | null;
      /** Of publication; null when it is not known. */
      readonly year: number | null;
    };

const PLACES = { start: 'newest', middle: 'midway', finish: 'oldest' } as const satisfies Record<StepRole, string>;

/**
 * The reason of a step; null where none can be told. `isCompiled`: the path goes by dates.
 *
 * @param date day of publication, `YYYY-MM-DD`
 */
export function reasonOf(
  { role, label }: Pick<Step, 'role' | 'label'>,
  isCompiled: boolean,
  date: string | null,
): NextReason | null {
  const words = /\(([^()]+)\)$/.exec(label ?? '')?.[1]?.trim() ?? '';
  if (words !== '') return { kind: 'said', words };
  const year = date === null ? null : Number(date.slice(0, 4));
  // Posts without a date stand last: none of them is the oldest for that.
  const at = isCompiled && (year !== null || role === 'middle') ? PLACES[role] : null;
  return at === null && year === null ? null : { kind: 'place', at, year };
}

/**
 * The role of each of `count` steps that come without roles of their own: the first starts, the last finishes.
 */
export function roleAt(index: number, count: number): StepRole {
  if (index === 0) return 'start';
  return index === count - 1 ? 'finish' : 'middle';
}
