import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import { isDue, LONGEST_WAIT_MS, type RefreshInterval } from '../../lib/model/refreshing';

const HOUR = 3_600_000;
const READ_AT = 1_700_000_000_000;
const YEAR = 365 * 24 * HOUR;
const id = 'https://a.example' as ArchiveId;

/** Hours after it was read at which an archive is due, to a hundredth of the interval. */
function dueAfter(of: ArchiveId, interval: RefreshInterval, hours: number): number {
  const steps = Array.from({ length: 121 }, (_, step) => (hours * step) / 100);
  return steps.find((after) => isDue({ id: of, refreshedAt: READ_AT }, interval, READ_AT + after * HOUR)) ?? Infinity;
}

describe('an archive is due for a refresh', () => {
  it.each([
    ['hourly', 1],
    ['daily', 24],
    ['weekly', 168],
  ] as const)('%s, or up to a tenth later', (interval, hours) => {
    const after = dueAfter(id, interval, hours);
    expect(after).toBeGreaterThanOrEqual(hours);
    expect(after).toBeLessThanOrEqual(hours * 1.1);
  });

  it('not all in the same minute', () => {
    const times = ['a', 'b', 'c', 'd'].map((name) => dueAfter(`https://${name}.example` as ArchiveId, 'daily', 24));
    expect(new Set(times).size).toBeGreaterThan(2);
  });

  it('when the back-off says so after a failure, and never when it was never read', () => {
    const failed = { id, refreshedAt: 0, retry: { failures: 1, at: READ_AT + 77 } };
    expect(isDue(failed, 'weekly', READ_AT + 76)).toBe(false);
    expect(isDue(failed, 'weekly', READ_AT + 77)).toBe(true);
    expect(isDue({ id, refreshedAt: null }, 'hourly', READ_AT)).toBe(false);
  });

  it('at once when a clock that was ahead had it read, or put off, years from now', () => {
    expect(isDue({ id, refreshedAt: READ_AT + YEAR }, 'weekly', READ_AT)).toBe(true);
    expect(isDue({ id, refreshedAt: 0, retry: { failures: 3, at: READ_AT + YEAR } }, 'weekly', READ_AT)).toBe(true);
    expect(
      isDue({ id, refreshedAt: 0, retry: { failures: 3, at: READ_AT + LONGEST_WAIT_MS } }, 'weekly', READ_AT),
    ).toBe(false);
  });
});
