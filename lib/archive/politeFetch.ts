import { webUrl } from '../model/address';
import { asProblem, Problem } from '../model/problem';
import type { Fetched, FetchOptions } from './fetch';
import { politeTurns, type Turns } from './polite';

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
  { holds, isSettling = () => false, turns = politeTurns(), now = Date.now }: Manners,
): FetchText {
  const ledAway = new Map<string, number>();
  const ask = async (url: URL, options: FetchOptions): Promise<Fetched> => {
    // Only when it is this request's turn: it may have waited.
    if (!(await holds(url.origin))) throw new Problem('not-allowed', url.href);
    const isLedAway = now() - (ledAway.get(url.origin) ?? -Infinity) < LED_AWAY_MS;
    try {
      return await fetchText(url.href, { ...options, isLedAway });
    } catch (thrown) {
      const { code } = asProblem(thrown);
      if (code === 'left-the-site' && !isLedAway) ledAway.set(url.origin, now());
      if (code !== 'offline' || !isSettling()) throw thrown;
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
