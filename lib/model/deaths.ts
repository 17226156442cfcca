import { isRecent } from './clock';

/** How often in a row the background died while it was at something, and when it last began. */
export interface Deaths {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Deaths after which an errand is given up: a browser is closed now and then, but not three times at the same errand.
 */
const DEATH_LIMIT = 3;
/** Milliseconds after which what was given up is tried once more. */
const GIVEN_UP_MS = 24 * 3_600_000;

/** One begins once more: it counts as a death until it ends. */
export function withDeath(before: Deaths | undefined, now: number): Deaths {
  return { count: Math.min((before?.count ?? 0) + 1, DEATH_LIMIT), at: now };
}

/** Whether to leave alone what the background died of. */
export function isDeadly(deaths: Deaths | undefined, now: number): boolean {
  return deaths !== undefined && deaths.count >= DEATH_LIMIT && isRecent(deaths.at, GIVEN_UP_MS, now);
}
