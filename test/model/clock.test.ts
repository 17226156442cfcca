import { describe, expect, it } from 'vitest';
import { isAhead, isRecent } from '../../lib/model/clock';
import { isDeadly, withDeath } from '../../lib/model/deaths';

const DAY = 86_400_000;
const NOW = 1_700_000_000_000;
const YEAR_AHEAD = NOW + 365 * DAY;

describe('a time that a wrong clock left', () => {
  it('in the future never happened', () => {
    expect(isRecent(NOW - DAY + 1, DAY, NOW)).toBe(true);
    expect(isRecent(NOW, DAY, NOW)).toBe(true);
    expect(isRecent(NOW - DAY, DAY, NOW)).toBe(false);
    expect(isRecent(NOW + 1, DAY, NOW)).toBe(false);
    expect(isRecent(YEAR_AHEAD, DAY, NOW)).toBe(false);
  });

  it('is not waited for when nothing waits as long', () => {
    expect(isAhead(NOW + 1, DAY, NOW)).toBe(true);
    expect(isAhead(NOW + DAY, DAY, NOW)).toBe(true);
    expect(isAhead(NOW, DAY, NOW)).toBe(false);
    expect(isAhead(NOW + DAY + 1, DAY, NOW)).toBe(false);
    expect(isAhead(YEAR_AHEAD, DAY, NOW)).toBe(false);
  });

  it('leaves nothing alone for ever that a background died of', () => {
    const deaths = [1, 2, 3].reduce<ReturnType<typeof withDeath> | undefined>(
      (before) => withDeath(before, YEAR_AHEAD),
      undefined,
    );
    expect(isDeadly(deaths, YEAR_AHEAD)).toBe(true);
    expect(isDeadly(deaths, NOW)).toBe(false);
  });
});
