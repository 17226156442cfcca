import { LONGEST_WAIT_MS } from '../model/refreshing';

/** Requests to one host at once. */
export const AT_ONCE = 2;
/** The first pause after a failure, and the longest: milliseconds. */
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 24 * 3_600_000;

/**
 * How long to leave a site alone after `failures` failures in a row (from 1): doubling from a minute to a day, each
 * pause drawn from its upper half so that readers of one site do not come back together; never less than the site asked
 * for. `random`: from 0 to 1. Milliseconds.
 */
export function pauseAfter(failures: number, retryAfterMs: number | null, random: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(30, Math.max(0, failures - 1)));
  const drawn = whole / 2 + (whole / 2) * random;
  // A site that asks for a year is asked again next week.
  return Math.max(drawn, Math.min(retryAfterMs ?? 0, LONGEST_WAIT_MS));
}

/** Runs work on a host when it is that work's turn. */
export type Turns = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/**
 * Lets at most `atOnce` pieces of work run on each host, in the order they came; hosts never wait for each other. A
 * piece that fails gives its turn on like any other.
 */
export function politeTurns(atOnce: number = AT_ONCE): Turns {
  const hosts = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return async (host, work) => {
    const queue = hosts.get(host) ?? { running: 0, waiting: [] };
    hosts.set(host, queue);
    if (queue.running >= atOnce) await new Promise<void>((go) => queue.waiting.push(go));
    else queue.running += 1;
    try {
      return await work();
    } finally {
      const next = queue.waiting.shift();
      // The turn is handed over, so that nobody who comes in between takes it.
      if (next !== undefined) next();
      else {
        queue.running -= 1;
        if (queue.running === 0) hosts.delete(host);
      }
    }
  };
}
