import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { nextRefresh } from '../../lib/model/refreshing';

const HOUR = 3_600_000;
const id = 'https://a.example' as ArchiveId;

describe('the time of the next refresh', () => {
  it.each([['hourly', 1], ['daily', 24], ['weekly', 168]] as const)('is %s, and up to a tenth later', (interval, hours) => {
    const next = nextRefresh({ id, refreshedAt: 0 }, interval)!;
    expect(next).toBeGreaterThanOrEqual(hours * HOUR);
    expect(next).toBeLessThanOrEqual(hours * HOUR * 1.1);
    expect(nextRefresh({ id, refreshedAt: 0 }, interval)).toBe(next);
  });

  it('differs between archives', () => {
    const times = ['a', 'b', 'c', 'd'].map((name) => nextRefresh({ id: `https://${name}.example` as ArchiveId, refreshedAt: 0 }, 'daily'));
    expect(new Set(times).size).toBe(4);
  });

  it('is what the back-off says after a failure, and never for an archive that was never read', () => {
    expect(nextRefresh({ id, refreshedAt: 0, retry: { failures: 1, at: 77 } }, 'weekly')).toBe(77);
    expect(nextRefresh({ id, refreshedAt: null }, 'hourly')).toBeNull();
  });
});
