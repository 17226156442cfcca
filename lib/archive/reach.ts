import { areNamesOfOne } from '../model/address';
import { isPrivateHost } from './privateHost';

/** Whether an address may be asked. */
export type Reach = (url: URL) => boolean;

/**
 * The addresses that may be asked for an archive: those of its own origin, port included, by http(s) alone. The reader
 * added that origin, so it may be one of the reader's own network; no other address of that network ever is within it.
 */
export function within(archive: string): Reach {
  const { origin } = new URL(archive);
  return (url) => isWeb(url) && url.origin === origin;
}

/**
 * Whether an answer from `landed` may be read when `asked` was asked: within the same reach, or from the same site
 * under its other name (with `www.` or without), and never from a private host that was not asked itself, however wide
 * the reach is.
 */
export function mayLand(landed: URL, asked: URL, reach: Reach): boolean {
  if (!isWeb(landed)) return false;
  const isReached = reach(landed) || (areNamesOfOne(landed, asked) && landed.protocol === asked.protocol);
  return isReached && (landed.origin === asked.origin || !isPrivateHost(landed.hostname));
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}
