import type { Archive } from './archive';
import { isAhead, isRecent } from './clock';
import { shortHash } from './text';

/** How often an archive is asked for new posts. */
export const REFRESH_INTERVALS = ['hourly', 'daily', 'weekly'] as const;
export type RefreshInterval = (typeof REFRESH_INTERVALS)[number];

const HOUR_MS = 3_600_000;
const LENGTH_MS: Readonly<Record<RefreshInterval, number>> = {
  hourly: HOUR_MS,
  daily: 24 * HOUR_MS,
  weekly: 7 * 24 * HOUR_MS,
};
/** Archives of one reader are asked one after another, and readers of one archive not all in the same minute. */
const SPREAD = 0.1;

/** The longest that a site is left alone, whatever it asks for: milliseconds. */
export const LONGEST_WAIT_MS = 7 * 24 * HOUR_MS;

/**
 * Whether an archive is to be refreshed: after its interval, or after a failure at the time that the back-off names.
 * One that was never read is not.
 */
export function isDue(
  { id, refreshedAt, retry }: Pick<Archive, 'id' | 'refreshedAt' | 'retry'>,
  interval: RefreshInterval,
  now: number,
): boolean {
  if (retry != null) return !isAhead(retry.at, LONGEST_WAIT_MS, now);
  return refreshedAt !== null && !isRecent(refreshedAt, LENGTH_MS[interval] * (1 + SPREAD * shareOf(id)), now);
}

/** From 0 to 1, always the same for an archive. */
function shareOf(id: string): number {
  return Number.parseInt(shortHash(id).slice(-4), 36) / 36 ** 4;
}
