import { isPlace, toldReason, type StepReason, type ToldReason } from './pathReason';
import type { PostRef, PostUrl } from './post';

/** Current state → operating middle → foundational context. */
export type StepRole = 'start' | 'middle' | 'finish';

/** One post of a reading path. */
export interface Step extends PostRef {
  readonly role: StepRole;
  /** The author's own words for its place, such as `Start here (current state)`; absent where the page has none. */
  readonly label?: string;
  /** Why it stands there; absent in a path that the archive publishes. */
  readonly reason?: StepReason;
}

/**
 * Why a step is the next one: by its author's word on it, by what posts say, or by its date among the topic's posts.
 */
export type NextReason =
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'evidence'; readonly evidence: ToldReason; /** See below. */ readonly year: number | null }
  | {
      readonly kind: 'place';
      /** Null where the author of the path does not say. */
      readonly at: 'newest' | 'midway' | 'oldest' | null;
      /** Of publication; null when it is not known. */
      readonly year: number | null;
    };

const PLACES = { newest: 'newest', between: 'midway', oldest: 'oldest' } as const;

/**
 * The reason of a step; null where none can be told.
 *
 * @param date day of publication, `YYYY-MM-DD`
 * @param titleOf the title of a post, as far as it is known
 */
export function reasonOf(
  { label, reason }: Pick<Step, 'label' | 'reason'>,
  date: string | null,
  titleOf: (post: PostUrl) => string | null,
): NextReason | null {
  const words = /\(([^()]+)\)$/.exec(label ?? '')?.[1]?.trim() ?? '';
  if (words !== '') return { kind: 'said', words };
  const year = date === null ? null : Number(date.slice(0, 4));
  const evidence = reason === undefined ? null : toldReason(reason, titleOf);
  if (evidence !== null && !isPlace(evidence)) return { kind: 'evidence', evidence, year };
  // Posts without a date stand last: none of them is the oldest for that.
  const at = evidence !== null && (year !== null || evidence.kind === 'between') ? PLACES[evidence.kind] : null;
  return at === null && year === null ? null : { kind: 'place', at, year };
}

/**
 * The role of each of `count` steps that come without roles of their own: the first starts, the last finishes.
 */
export function roleAt(index: number, count: number): StepRole {
  if (index === 0) return 'start';
  return index === count - 1 ? 'finish' : 'middle';
}
