import type { Archive, ArchiveId } from './archive';
import type { ReadingDay } from './readingDay';
import { localDay } from './readingDay';
import type { Topic } from './topic';

/** Weeks of a year at a glance: the one that is under way and 52 before. */
export const YEAR_WEEKS = 53;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** One day of the year. */
export interface YearDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Minutes read, whole; 0 also where no log was kept. */
  readonly minutes: number;
  /** Posts that were read in, where a log was kept. */
  readonly posts: number;
  readonly finished: number;
}

/** From Monday to Sunday; of the week that is under way the days so far. */
export interface YearWeek extends Pick<YearDay, 'minutes' | 'finished'> {
  readonly monday: string;
  readonly days: readonly YearDay[];
}

/** How much was read of something. */
export interface YearShare {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  /** Null: all of the archive. */
  readonly topic: Topic | null;
  readonly finished: number;
  readonly minutes: number;
}

/** The reader's pace in one language. */
export interface YearPace {
  /** BCP 47 primary subtag; `und` for posts that do not say. */
  readonly language: string;
  readonly wordsPerMinute: number;
}

export interface Year {
  readonly weeks: readonly YearWeek[];
  /** Days on which something was read. */
  readonly days: number;
  readonly minutes: number;
  readonly finished: number;
  /** Whether minutes are known of any day. */
  readonly isLogged: boolean;
  readonly archives: readonly YearShare[];
  /** Those with the most finished posts. */
  readonly topics: readonly YearShare[];
  readonly paces: readonly YearPace[];
}

/** The first day of a year at a glance: a Monday, `YYYY-MM-DD`. `now`: milliseconds since 1970. */
export function firstDayOf(now: number): string {
  const today = localDay(now);
  const weekday = (new Date(dayMs(today)).getUTCDay() + 6) % 7;
  return dayIn(dayMs(today) - (weekday + (YEAR_WEEKS - 1) * 7) * DAY_MS);
}

/** A calendar day belongs to no time zone: reckoned in UTC, no hour is lost or doubled. */
function dayMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayIn(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A post as it was finished. */
export interface Finish {
  readonly archive: ArchiveId;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
}

/** The days of a year, week by week, from the log and the finished posts. */
export function weeksOf(log: readonly ReadingDay[], finishes: readonly Finish[], now: number): YearWeek[] {
  const read = new Map<string, { ms: number; posts: Set<string> }>();
  for (const { day, activeMs, posts } of log) {
    const known = read.get(day) ?? { ms: 0, posts: new Set<string>() };
    for (const post of posts) known.posts.add(post);
    read.set(day, { ...known, ms: known.ms + activeMs });
  }
  const finished = counted(finishes.map(({ finishedAt }) => localDay(finishedAt)));
  const first = dayMs(firstDayOf(now));
  const last = dayMs(localDay(now));
  return Array.from({ length: YEAR_WEEKS }, (_, week): YearWeek => {
    const monday = first + week * 7 * DAY_MS;
    const days = Array.from({ length: 7 }, (__, at) => monday + at * DAY_MS)
      .filter((ms) => ms <= last)
      .map((ms): YearDay => {
        const day = dayIn(ms);
        const { ms: active = 0, posts } = read.get(day) ?? {};
        return { day, minutes: minutesIn(active), posts: posts?.size ?? 0, finished: finished.get(day) ?? 0 };
      });
    return { monday: dayIn(monday), days, minutes: sum(days, 'minutes'), finished: sum(days, 'finished') };
  });
}

/** Whole minutes: what is less than half of one is one, for something was read. */
export function minutesIn(ms: number): number {
  return ms <= 0 ? 0 : Math.max(1, Math.round(ms / MINUTE_MS));
}

function sum(days: readonly YearDay[], of: 'minutes' | 'finished'): number {
  return days.reduce((total, day) => total + day[of], 0);
}

export function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Whether something was read on a day. */
export function isReadingDay({ minutes, finished }: Pick<YearDay, 'minutes' | 'finished'>): boolean {
  return minutes > 0 || finished > 0;
}

/** How full a day is, from 0 for nothing to 4, beside the fullest of the year's days. */
export function levelOf(value: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / most) * 4))) as 1 | 2 | 3 | 4;
}
