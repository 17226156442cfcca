import { monthOf } from './monthNames';

/** A date is looked for at the start of a text: what follows is prose. Characters. */
const LOOK = 200;

/** Days that software writes when it knows none: the start of Unix time, also as seen from west of Greenwich. */
const UNSET = new Set(['1970-01-01', '1969-12-31']);

/** A day that a text names, and the text around the words that name it. */
export interface FoundDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The day that a written date names, `YYYY-MM-DD`, as the author's own calendar had it: the zone moves no day. Reads
 * ISO 8601 / RFC 3339, RFC 822 / 2822, asctime, and dates in words in many languages, alone or within a short text.
 * Null when there is none, or when it could be two days (`03/04/2024`): a day is never guessed.
 */
export function dayIn(written: string): string | null {
  return findDay(written)?.date ?? null;
}

/** The day that {@link dayIn} gives, with what stands before and after it in the first 200 characters of the text. */
export function findDay(written: string): FoundDay | null {
  const text = plainDigits(written.slice(0, LOOK));
  return isoDay(text) ?? chineseDay(text) ?? namedDay(text) ?? numericDay(text);
}

/** Zero of the digits that Arabic, Persian and Urdu write beside the usual ones, and of full-width ones. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

/** The text with usual digits, and without the marks that only say in which direction it runs. */
function plainDigits(text: string): string {
  if (!/[^\0-\u05ff]/.test(text)) return text;
  return text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '').replace(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}

/** A time of day in UTC. Midnight is left out: so software writes days without a time. */
const IN_UTC =
  /(?<!\d)(?!0?0:00(?::00(?:\.0+)?)?\D)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|GMT|UTC?|[+-]00:?00)(?![\w:])/i;
const HOUR_MS = 3_600_000;

/**
 * Whether a written date is an instant in UTC: the author's own calendar may have had the next day, or the one before.
 */
export function isInUtc(written: string): boolean {
  return IN_UTC.test(written.slice(0, LOOK));
}

/**
 * The day that stands beside an instant in UTC (`2025-10-18T22:20Z (19 October 2025)`); of other dates the day itself.
 */
export function dayBesideUtc(written: string): string | null {
  const found = IN_UTC.exec(written.slice(0, LOOK));
  return dayIn(found === null ? written : written.slice(found.index + found[0].length));
}

/**
 * The day that a written date names, as {@link dayIn}. Many sites keep instants in UTC and show the author's day: of
 * such an instant, a day that the site gives elsewhere (`shown`) counts where some place on earth has it at that
 * instant.
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

/** The month in the path of an address, `/2024/01/title`, as `YYYY-MM`. */
export function monthInPath(path: string): string | null {
  const found = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])(?=[/-])/.exec(path);
  return found === null ? null : `${found[1]}-${(found[2] ?? '').padStart(2, '0')}`;
}

/** A day with its surroundings: from where a text names it to where it goes on. */
function foundDay(text: string, from: number, to: number, date: string | null): FoundDay | null {
  return date === null ? null : { date, before: text.slice(0, from), after: text.slice(to) };
}

function isoDay(text: string): FoundDay | null {
  const match =
    /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text) ??
    /^\s*(\d{4})()(\d{2})(\d{2})(?:T\d{4,6}.*)?\s*$/.exec(text) ??
    /(\d{4})()\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/u.exec(text);
  return match === null
    ? null
    : foundDay(text, match.index, match.index + match[0].length, day(match[1], match[3], match[4]));
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** `二〇一五年八月二十七日` */
function chineseDay(text: string): FoundDay | null {
  const match =
    /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号號]/u.exec(text);
  if (match === null) return null;
  const [whole, year = '', month = '', date = ''] = match;
  const digits = [...year.replaceAll('零', '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join('');
  return foundDay(text, match.index, match.index + whole.length, day(digits, belowHundred(month), belowHundred(date)));
}

/** `十` 10, `十一` 11, `二十` 20, `二十七` 27, `八` 8 */
function belowHundred(written: string): number {
  const [tens = '', ones] = written.split('十');
  const value = (digit: string, none: number): number => (digit === '' ? none : CHINESE_DIGITS.indexOf(digit));
  return ones === undefined ? value(tens, 0) : value(tens, 1) * 10 + value(ones, 0);
}

const DAY_BEFORE = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[ºª°]|\.)?(?:[\s-]+(?:of|de))?[\s/-]*$/iu;
const YEAR_BEFORE = /(?<!\d)((?:19|20)\d{2})[\s,/-]*$/;
const YEAR_AFTER = /^\.?[,،]?(?:\s+(?:de|del|of))?[\s/-]*(\d{4}|\d{2}(?=\s+\d{1,2}:))(?!\d)/u;
const DAY_AFTER = /^\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/i;
const DAY_AND_YEAR_AFTER = new RegExp(
  String.raw`^\.?\s+(\d{1,2})(?:st|nd|rd|th|[ºª°])?(?:[,،]|\s)\s*(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{3,4}\s+)?|` +
    String.raw`del?\s+)?(\d{4})(?!\d)`,
  'i',
);

/**
 * `Tue, 02 Jan 24 …`, `2nd of January 2024`, `2. Januar 2024`, `2 de enero de 2024`, `January 2, 2024`, `2024 Jan 2`,
 * `Tue Jan 2 10:00:00 2024`, `٢ يناير ٢٠٢٤`.
 */
function namedDay(text: string): FoundDay | null {
  // A day and a year: without both there is no need to know any month.
  if (!/\d.*\D\d{2}|\d{4}.*\D\d/su.test(text)) return null;
  for (const [word, at] of words(text)) {
    const month = monthOf(word);
    if (month === null) continue;
    const lead = text.slice(0, at);
    const rest = text.slice(at + word.length);
    const end = (length: number): number => at + word.length + length;
    const date = DAY_BEFORE.exec(lead);
    const year = YEAR_BEFORE.exec(lead);
    const match = (date !== null ? YEAR_AFTER : year !== null ? DAY_AFTER : DAY_AND_YEAR_AFTER).exec(rest);
    if (match === null) continue;
    if (date !== null)
      return foundDay(text, date.index, end(match[0].length), day(fullYear(match[1] ?? ''), month, date[1]));
    if (year !== null) return foundDay(text, year.index, end(match[0].length), day(year[1], month, match[1]));
    return foundDay(text, at, end(match[0].length), day(match[2], month, match[1]));
  }
  return null;
}

/** `31.01.2024` is a day first wherever dots are written; with slashes only what cannot be misread counts. */
function numericDay(text: string): FoundDay | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [whole, first, mark, second, year] = match;
  const end = match.index + whole.length;
  if (mark === '.' || Number(first) > 12 || first === second)
    return foundDay(text, match.index, end, day(year, second, first));
  return Number(second) > 12 ? foundDay(text, match.index, end, day(year, first, second)) : null;
}

/** In which order a page writes days and months in figures. */
export type NumericOrder = 'day-first' | 'month-first';

/**
 * The order of days and months that texts of one page agree on: by a day above twelve (`27/08/2015`), or by the month
 * that the page is known to be of (`YYYY-MM`). Null where nothing tells, or they disagree.
 */
export function numericOrder(texts: readonly string[], month: string | null): NumericOrder | null {
  const orders = new Set(
    texts.flatMap((text): NumericOrder[] => {
      const [, first, , second, year] = NUMERIC.exec(plainDigits(text.slice(0, LOOK))) ?? [];
      if (year === undefined || first === second) return [];
      const dayFirst = isReadAs(year, second, first, month);
      return dayFirst === isReadAs(year, first, second, month) ? [] : [dayFirst ? 'day-first' : 'month-first'];
    }),
  );
  const [order, ...others] = orders;
  return others.length > 0 ? null : (order ?? null);
}

function isReadAs(year: string, month: Figure, date: Figure, known: string | null): boolean {
  const read = day(year, month, date);
  return read !== null && (known === null || !known.startsWith(year) || read.startsWith(known));
}

/** The day of a date in figures (`03/04/2015`), where the order is known. */
export function dayInOrder(written: string, order: NumericOrder | null): FoundDay | null {
  const text = plainDigits(written.slice(0, LOOK));
  const match = NUMERIC.exec(text);
  if (match === null || order === null) return null;
  const [whole, first, , second, year] = match;
  const date = order === 'day-first' ? day(year, second, first) : day(year, first, second);
  return foundDay(text, match.index, match.index + whole.length, date);
}

const NUMERIC = /(?<![\d/.-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d|-\w)/;

/** Words, and in Arabic pairs of words: some of its months have two. */
function words(text: string): [string, number][] {
  const single = [...text.matchAll(/\p{L}[\p{L}\p{M}]{2,}|\p{sc=Arabic}{2}/gu)].map((match): [string, number] => [
    match[0],
    match.index,
  ]);
  const pairs = [...text.matchAll(/(?=((?<!\p{L})\p{sc=Arabic}{4,6} \p{sc=Arabic}{5,7}(?!\p{L})))/gu)];
  return [...pairs.map((match): [string, number] => [match[1] ?? '', match.index]), ...single];
}

/** Two digits as RFC 2822 (4.3) reads them. */
function fullYear(year: string): number {
  const value = Number(year);
  return year.length > 2 ? value : value < 50 ? 2000 + value : 1900 + value;
}

type Figure = string | number | undefined;

function day(year: Figure, month: Figure, date: Figure): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (!(y >= 1800 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()))
    return null;
  const written = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return UNSET.has(written) ? null : written;
}
