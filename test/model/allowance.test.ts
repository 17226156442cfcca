import { describe, expect, it } from 'vitest';
import { DAILY, spentAfter, type Spent } from '../../lib/model/allowance';

const DAY = 86_400_000;
const NOW = 1_700_000_000_000;

describe('what the pages of an archive may make Waymark keep', () => {
  it('is a day’s allowance, and after a day there is another', () => {
    const all = spentAfter(undefined, DAILY, NOW)!;
    expect(all).toEqual({ ...DAILY, since: NOW });
    for (const more of [{ posts: 1 }, { pages: 1 }, { characters: 1 }]) {
      expect(spentAfter(all, more, NOW + DAY - 1)).toBeNull();
      expect(spentAfter(all, more, NOW + DAY)).toMatchObject({ ...more, since: NOW + DAY });
    }
  });

  it('leaves the rest when something is too much', () => {
    const before: Spent = { ...DAILY, posts: 0, since: NOW };
    expect(spentAfter(before, { characters: 1 }, NOW)).toBeNull();
    expect(spentAfter(before, { posts: 1 }, NOW)).toMatchObject({ posts: 1 });
  });

  it('is not spent for years by a clock that was ahead', () => {
    expect(spentAfter({ ...DAILY, since: NOW + 365 * DAY }, { posts: 1 }, NOW)).toMatchObject({ posts: 1, since: NOW });
  });
});
