import { Matches } from './matches';
import type { Segment } from './segment';

/** Maximum number of matches kept for the next search; longer queries are rare. */
const KEPT = 8;

/** Sums over the words of a query, by document. What was touched is set back to 0 after use. */
export interface Sums {
  readonly scores: Float32Array;
  readonly covered: Float32Array;
  /** Documents whose sums are not 0, in no order: as many as whoever adds has counted. */
  readonly touched: Uint32Array;
}

/**
 * The arrays that a search of one part works in. They are as long as the part has documents, and used again: megabytes
 * made and dropped at every letter cost the page pauses of a tenth of a second when the browser frees them.
 */
export class Workspace {
  readonly sums: Sums;
  readonly #free: Matches[] = [];

  constructor(private readonly segment: Segment) {
    const { count } = segment;
    this.sums = { scores: new Float32Array(count), covered: new Float32Array(count), touched: new Uint32Array(count) };
  }

  /** Empty matches, to be given back after the search. */
  take(): Matches {
    return this.#free.pop() ?? new Matches(this.segment);
  }

  giveBack(matches: Matches): void {
    matches.clear();
    if (this.#free.length < KEPT) this.#free.push(matches);
  }
}

const workspaces = new WeakMap<Segment, Workspace>();

export function workspaceOf(segment: Segment): Workspace {
  const workspace = workspaces.get(segment) ?? new Workspace(segment);
  workspaces.set(segment, workspace);
  return workspace;
}
