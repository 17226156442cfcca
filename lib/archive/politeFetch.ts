import type { Fetched, FetchOptions } from './fetch';
import { politeTurns, type Turns } from './polite';

type FetchText = (address: string, options: FetchOptions) => Promise<Fetched>;

/** The same fetch, of which at most two run on each host at once, whoever asks and for whichever archive. */
export function politely(fetchText: FetchText, turns: Turns = politeTurns()): FetchText {
  // What is no address is the fetch's own to refuse.
  return (address, options) => (URL.canParse(address) ? turns(new URL(address).host, () => fetchText(address, options)) : fetchText(address, options));
}
