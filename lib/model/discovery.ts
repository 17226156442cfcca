import type { ArchiveId } from './archive';
import type { DiscoverySource, Errand, Findings } from './errand';
import type { ProblemCode } from './problem';

export type DiscoveryState =
  | { readonly kind: 'running' }
  /** The site asked for a pause, or fails: `until` then. Milliseconds since 1970. */
  | { readonly kind: 'paused'; readonly until: number; readonly code: ProblemCode }
  | { readonly kind: 'done' }
  /** By the reader. What was found stays. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: ProblemCode };

/**
 * What is left to do when all that a site names has been asked: `again` reads sitemaps once more by what is known now,
 * `fill` asks posts' own pages for titles, dates and topics.
 */
export type DiscoveryPhase = 'sources' | 'again' | 'fill';

/** The discovery of one archive: everything it needs to go on after its worker died or the browser was closed. */
export interface Discovery {
  readonly archive: ArchiveId;
  readonly state: DiscoveryState;
  readonly phase: DiscoveryPhase;
  /** Errands under way stay in it until their results are stored. */
  readonly queue: readonly Errand[];
  /** Every address that ever was in the queue, so that none is asked twice. */
  readonly seen: readonly string[];
  readonly done: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Post pages in a row that told nothing new. */
  readonly vain: number;
  /** The first problem that no later errand made up for. */
  readonly problem: ProblemCode | null;
  /**
   * Addresses given up because the background died again and again while it was at them; absent where there is none.
   */
  readonly givenUp?: readonly string[];
  /** The generator's own words. */
  readonly generator: string | null;
  /** WordPress names topics by number: `tags 12`, `categories 3`. */
  readonly terms: Findings['terms'];
  /** WordPress listed all posts with their topics: there is nothing more to crawl. */
  readonly complete: boolean;
  /** Sitemaps with pages of which nobody could tell whether they are posts. */
  readonly undecided: readonly string[];
  /** Posts that each source knows; filled in at the end. */
  readonly based: Partial<Readonly<Record<DiscoverySource, number>>>;
  /** Those that told of posts. */
  readonly sources: readonly DiscoverySource[];
  /** Lists of the newest posts, best first: where a refresh looks. */
  readonly fresh: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What the reader is shown of a discovery. */
export interface DiscoveryProgress {
  readonly state: DiscoveryState;
  readonly done: number;
  readonly total: number;
  readonly sources: readonly DiscoverySource[];
  readonly based: Discovery['based'];
  /** How many addresses were given up; absent where none was. */
  readonly givenUp?: number;
}

export function progressOf({ state, done, queue, sources, based, givenUp = [] }: Discovery): DiscoveryProgress {
  const total = done + queue.length;
  return { state, done, total, sources, based, ...(givenUp.length > 0 && { givenUp: givenUp.length }) };
}

/** Whether there is something left to do, now or later. */
export function isUnderWay({ state }: Pick<Discovery, 'state'>): boolean {
  return state.kind === 'running' || state.kind === 'paused';
}
