import { webUrl } from '../model/address';
import { asProblem, Problem } from '../model/problem';
import { LONGEST_WAIT_MS } from '../model/refreshing';
import type { SentRequest } from '../model/request';
import type { Fetched, FetchOptions } from './fetch';

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

type FetchText = (address: string, options: FetchOptions) => Promise<Fetched>;

/** A site that led elsewhere is not asked so soon whether it does so still: milliseconds. */
const LED_AWAY_MS = 10 * 60_000;

/** Between two tries while a grant settles: milliseconds. Chromium takes some tens of them. */
const SETTLING_PAUSE_MS = 200;

/** What decides on requests beside the fetch itself. */
export interface Manners {
  /** Whether the browser lets us read a site now: the reader can take that back at any time. */
  readonly holds: (origin: string) => Promise<boolean>;
  /** Whether sites were granted a moment ago: until the browser has told all its parts, it fails requests unsent. */
  readonly isSettling?: () => boolean;
  readonly turns?: Turns;
  /** Called with each request that went out, once it is over. */
  readonly sent?: (request: SentRequest) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * The same fetch as the background does it, whoever asks and for whichever archive: at most two requests run on each
 * host at once, and none goes to a site that the browser does not let us read (any more). @throws Problem `not-allowed`
 * for such a one, and those of the fetch
 */
export function politely(
  fetchText: FetchText,
  { holds, isSettling = () => false, turns = politeTurns(), sent = () => {}, now = Date.now }: Manners,
): FetchText {
  const ledAway = new Map<string, number>();
  const ask = async (url: URL, options: FetchOptions): Promise<Fetched> => {
    // Only when it is this request's turn: it may have waited.
    if (!(await holds(url.origin))) throw new Problem('not-allowed', url.href);
    const isLedAway = options.isLedAway === true || now() - (ledAway.get(url.origin) ?? -Infinity) < LED_AWAY_MS;
    let bytes: number | null = null;
    const tell = (outcome: SentRequest['outcome']): void => {
      const request: SentRequest = { at: now(), url: url.href, why: options.why ?? null, bytes, outcome };
      // A site that was removed meanwhile is to be known nowhere any more.
      holds(url.origin).then(
        (isHeld) => isHeld && sent(request),
        () => undefined,
      );
    };
    try {
      const fetched = await fetchText(url.href, { ...options, isLedAway, onBytes: (size) => (bytes = size) });
      tell(fetched.kind === 'text' ? 'read' : 'unchanged');
      return fetched;
    } catch (thrown) {
      const { code } = asProblem(thrown);
      if (code === 'left-the-site' && !isLedAway) ledAway.set(url.origin, now());
      if (code !== 'offline' || !isSettling()) {
        tell(code);
        throw thrown;
      }
      await new Promise((again) => setTimeout(again, SETTLING_PAUSE_MS));
      return ask(url, options);
    }
  };
  return (address, options) => {
    const url = webUrl(address);
    // What is no address, or out of reach, is the fetch's own to refuse.
    return url === null || !options.allowed(url)
      ? fetchText(address, options)
      : turns(url.host, () => ask(url, options));
  };
}
