import { textLanguage } from '../text';

const UNITS = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago a time was, as the language says it: `3 hours ago`. Both in milliseconds since 1970. */
export function timeAgo(at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(textLanguage(), { numeric: 'auto' });
  const seconds = Math.max(0, Math.floor((now - at) / 1000));
  const unit = UNITS.find(([, length]) => seconds >= length);
  return unit === undefined ? format.format(0, 'second') : format.format(-Math.floor(seconds / unit[1]), unit[0]);
}

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of data as the language writes it, in steps of 1,000: `12 kB`, `3.4 MB`. */
export function dataSize(bytes: number): string {
  const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const amount = bytes / 1000 ** step;
  const format = new Intl.NumberFormat(textLanguage(), {
    style: 'unit',
    unit: SIZES[step] ?? 'byte',
    maximumFractionDigits: step > 1 && amount < 10 ? 1 : 0,
  });
  return format.format(amount);
}
