import type { Errand } from './errand';
import type { ProblemCode } from './problem';

/** What a site is asked something for. */
export type RequestReason =
  | 'adding'
  | 'home'
  | 'topic'
  | 'listing'
  | 'post'
  | 'feed'
  | 'wordpress'
  | 'sitemap'
  | 'robots'
  /** The reader had a page's guide checked. */
  | 'check';

/** One request that went out, as the reader can look it up. */
export interface SentRequest {
  /** When its answer was there: milliseconds since 1970. */
  readonly at: number;
  readonly url: string;
  /** Null where whoever asked does not say. */
  readonly why: RequestReason | null;
  /** Of the answer's body, unpacked; null where there was none, or it was not read to its end. */
  readonly bytes: number | null;
  /** `unchanged`: the copy in hand is still good. */
  readonly outcome: 'read' | 'unchanged' | ProblemCode;
}

export function reasonOf(errand: Errand): RequestReason {
  return errand.kind === 'page' ? errand.role : errand.kind;
}
