import type { Archive } from './archive';
import { shortHash } from './text';

/** How often an archive is asked for new posts. */
export const REFRESH_INTERVALS = ['hourly', 'daily', 'weekly'] as const;
export type RefreshInterval = (typeof REFRESH_INTERVALS)[number];

const HOUR_MS = 3_600_000;
const LENGTH_MS: Readonly<Record<RefreshInterval, number>> = { hourly: HOUR_MS, daily: 24 * HOUR_MS, weekly: 7 * 24 * HOUR_MS };
/** Archives of one reader are asked one after another, and readers of one archive not all in the same minute. */
const SPREAD = 0.1;

/**
 * When an archive is to be refreshed next: milliseconds since 1970; null for one that was never read. After a failure it
 * is the time that the back-off names.
 */
export function nextRefresh({ id, refreshedAt, retry }: Pick<Archive, 'id' | 'refreshedAt' | 'retry'>, interval: RefreshInterval): number | null {
  if (retry != null) return retry.at;
  if (refreshedAt === null) return null;
  return refreshedAt + LENGTH_MS[interval] * (1 + SPREAD * shareOf(id));
}

/** From 0 to 1, always the same for an archive. */
function shareOf(id: string): number {
  return Number.parseInt(shortHash(id).slice(-4), 36) / 36 ** 4;
}
