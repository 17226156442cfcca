import { monthOf } from './monthNames';

/** A date is looked for at the start of a text: what follows is prose. Characters. */
const LOOK = 200;

/** Days that software writes when it knows none: the start of Unix time, also as seen from west of Greenwich. */
const UNSET = new Set(['1970-01-01', '1969-12-31']);

/**
 * The day that a written date names, `YYYY-MM-DD`, as the author's own calendar had it: the zone moves no day. Reads
 * ISO 8601 / RFC 3339, RFC 822 / 2822, asctime, and dates in words in many languages, alone or within a short text.
 * Null when there is none, or when it could be two days (`03/04/2024`): a day is never guessed.
 */
export function dayIn(written: string): string | null {
  const text = written.slice(0, LOOK);
  return isoDay(text) ?? namedDay(text) ?? numericDay(text);
}

/** A time of day in UTC. Midnight is left out: so software writes days without a time. */
const IN_UTC = /(?<!\d)(?!0?0:00(?::00(?:\.0+)?)?\D)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|GMT|UTC?|[+-]00:?00)(?![\w:])/i;
const HOUR_MS = 3_600_000;

/** Whether a written date is an instant in UTC: the author's own calendar may have had the next day, or the one before. */
export function isInUtc(written: string): boolean {
  return IN_UTC.test(written.slice(0, LOOK));
}

/** The day that stands beside an instant in UTC (`2025-10-18T22:20Z (19 October 2025)`); of other dates the day itself. */
export function dayBesideUtc(written: string): string | null {
  const found = IN_UTC.exec(written.slice(0, LOOK));
  return dayIn(found === null ? written : written.slice(found.index + found[0].length));
}

/**
 * The day that a written date names, as {@link dayIn}. Many sites keep instants in UTC and show the author's day: of such an
 * instant, a day that the site gives elsewhere (`shown`) counts where some place on earth has it at that instant.
 */
export function ownDay(written: string, shown: readonly (string | null)[]): string | null {
  const named = dayIn(written);
  if (named === null || !isInUtc(written)) return named;
  const found = IN_UTC.exec(written);
  const instant = Date.parse(written.slice(0, (found?.index ?? 0) + (found?.[0].length ?? 0)).trim());
  if (Number.isNaN(instant)) return named;
  const own = [dayBesideUtc(written), ...shown].find((other) => other !== null && isDaySomewhere(other, instant));
  return own ?? named;
}

/** Whether an instant lies on the day in some zone, from twelve hours behind UTC to fourteen ahead. */
function isDaySomewhere(date: string, instant: number): boolean {
  const since = instant - Date.parse(`${date}T00:00Z`);
  return since >= -14 * HOUR_MS && since < (24 + 12) * HOUR_MS;
}

/** The day in the path of an address: `/2024/01/31/title`, `/2024-01-31-title`. */
export function dayInPath(path: string): string | null {
  const found = /\/(\d{4})(?:\/(\d{1,2})\/(\d{1,2})(?=\/|$)|-(\d{2})-(\d{2})(?!\d)|(\d{2})(\d{2})(?=[-_]))/.exec(path);
  if (found === null) return null;
  return day(found[1], found[2] ?? found[4] ?? found[6], found[3] ?? found[5] ?? found[7]);
}

function isoDay(text: string): string | null {
  const found =
    /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ??
    /^\s*(\d{4})()(\d{2})(\d{2})(?:T\d{4,6}.*)?\s*$/.exec(text) ??
    /(\d{4})()\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(text);
  return found === null ? null : day(found[1], found[3], found[4]);
}

/** `Tue, 02 Jan 24 …`, `2nd of January 2024`, `2. Januar 2024`, `2 de enero de 2024`, `January 2, 2024`, `Tue Jan 2 10:00:00 2024`. */
function namedDay(text: string): string | null {
  // A day and a year: without both there is no need to know any month.
  if (!/\d.*\D\d{2}/su.test(text)) return null;
  for (const [word, at] of words(text)) {
    const month = monthOf(word);
    if (month === null) continue;
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:[\s-]+(?:of|de))?[\s-]*$/iu.exec(text.slice(0, at))?.[1];
    const after = text.slice(at + word.length);
    if (before !== undefined) {
      const year = /^\.?,?(?:\s+(?:de|del))?[\s-]*(\d{4}|\d{2}(?=\s+\d{1,2}:))(?!\d)/u.exec(after)?.[1];
      if (year !== undefined) return day(fullYear(year), month, before);
      continue;
    }
    const found = /^\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,|\s)\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{3,4}\s+)?)?(\d{4})(?!\d)/i.exec(after);
    if (found !== null) return day(found[2], month, found[1]);
  }
  return null;
}

/** `31.01.2024` is a day first wherever dots are written; with slashes only what cannot be misread counts. */
function numericDay(text: string): string | null {
  const found = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d|-\w)/.exec(text);
  if (found === null) return null;
  const [, first, mark, second, year] = found;
  if (mark === '.' || Number(first) > 12 || first === second) return day(year, second, first);
  return Number(second) > 12 ? day(year, first, second) : null;
}

function words(text: string): [string, number][] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]{2,}/gu)].map((match) => [match[0], match.index]);
}

/** Two digits as RFC 2822 (4.3) reads them. */
function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
}

type Figure = string | number | undefined;

function day(year: Figure, month: Figure, date: Figure): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (!(y >= 1800 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate())) return null;
  const written = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return UNSET.has(written) ? null : written;
}
