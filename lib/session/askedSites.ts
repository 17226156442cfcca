import { isRecent } from '../model/clock';
import { noting } from './problemLog';
import { sessionRecords } from './records';

/** Sites that the reader was asked for by what goes on meanwhile: a storage being checked, a file brought in. */
interface AskedSites {
  readonly sites: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** By an id of the asking: two pages may ask for the same. */
const askings = sessionRecords<string, AskedSites>('asked-sites');
/** Longer than a storage takes to be checked, and a file to be brought in; a page that was closed meanwhile forgot none. */
const LASTS_MS = 60 * 60_000;

/** An asking that is remembered. */
export interface AskedFor {
  readonly remembered: Promise<void>;
  /** What was asked for is stored by now, or not to be. */
  readonly forget: () => Promise<void>;
}

/**
 * Remembers what is asked for, until what it is needed for is stored: a background that starts meanwhile would give the
 * sites back. To be called before the browser asks. A session that has no room hinders nothing.
 */
export function rememberAsked(sites: readonly string[], at: number): AskedFor {
  const id = crypto.randomUUID();
  const remembered = askings.set(id, { sites, at }).catch(noting('asked sites'));
  return { remembered, forget: () => remembered.then(() => askings.remove(id)).catch(noting('asked sites')) };
}

/** The sites that something under way was asked for. */
export async function askedSites(now: number): Promise<string[]> {
  const lately = [...(await askings.all()).values()].filter(({ at }) => isRecent(at, LASTS_MS, now));
  return lately.flatMap(({ sites }) => sites);
}
