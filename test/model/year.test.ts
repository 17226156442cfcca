import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import { readingDayId, type ReadingDay } from '../../lib/model/readingDay';
import { firstDayOf, levelOf, minutesIn, weeksOf, YEAR_WEEKS } from '../../lib/model/year';

const ARCHIVE = 'https://a.example' as ArchiveId;
/** A Friday, where the test runs. */
const NOW = new Date(2026, 10, 27, 15).getTime();

function aDay(day: string, minutes: number, instance = 'ann', posts: readonly string[] = ['p']): ReadingDay {
  const id = readingDayId(day, ARCHIVE, instance);
  const urls = posts.map((post) => `${ARCHIVE}/${post}` as PostUrl);
  return { id, day, archive: ARCHIVE, instance, activeMs: minutes * 60_000, posts: urls, updatedAt: NOW };
}
const finish = (...at: [number, number, number]) => ({ archive: ARCHIVE, finishedAt: new Date(...at, 12).getTime() });

describe('a year at a glance', () => {
  it('is 53 weeks from a Monday to today', () => {
    const weeks = weeksOf([], [], NOW);
    expect(weeks).toHaveLength(YEAR_WEEKS);
    expect(firstDayOf(NOW)).toBe('2025-11-24');
    expect(weeks[0]?.days).toHaveLength(7);
    expect(weeks.at(-1)?.days.map(({ day }) => day)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
  });

  it('has no day twice and none left out, whatever hours summer time takes or gives', () => {
    const days = weeksOf([], [], NOW).flatMap((week) => week.days.map(({ day }) => day));
    expect(new Set(days).size).toBe(days.length);
    expect(days).toHaveLength(52 * 7 + 5);
    expect(days.toSorted()).toEqual(days);
  });

  it('adds up what several machines have read on a day, and counts a post of two machines once', () => {
    const weeks = weeksOf(
      [aDay('2026-11-24', 12), aDay('2026-11-24', 30, 'ben', ['p', 'q'])],
      [finish(2026, 10, 24), finish(2026, 10, 24), finish(2024, 1, 1)],
      NOW,
    );
    expect(weeks.at(-1)?.days[1]).toEqual({ day: '2026-11-24', minutes: 42, posts: 2, finished: 2 });
    expect(weeks.at(-1)).toMatchObject({ minutes: 42, finished: 2 });
  });

  it('tells a short look from none, and how full a day is', () => {
    expect([0, 1, 40_000, 100_000].map(minutesIn)).toEqual([0, 1, 1, 2]);
    expect([0, 1, 25, 26, 99, 400].map((value) => levelOf(value, 100))).toEqual([0, 1, 1, 2, 4, 4]);
  });
});
