import { LANGUAGES } from './languages';

/**
 * Languages whose month names are understood in dates. The names come from the platform, not from a table of ours: so
 * more of them cost nothing. Arabic has several sets of names, from Morocco to Syria.
 */
const FURTHER_LANGUAGES = [
  ...LANGUAGES,
  'ar-DZ',
  'ar-MA',
  'ar-SY',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'uk',
  'tr',
  'hu',
  'ro',
  'el',
  'id',
];

/** Other spellings that feeds write: `Sept` for September, `Mrz` for März. */
const ALSO: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['mrz', 3],
  ['jän', 1],
  ['jänner', 1],
];

let english: ReadonlyMap<string, number> | null = null;
let further: ReadonlyMap<string, number> | null = null;

/**
 * The month of a name or usual abbreviation, 1–12, in English or any of the further languages; null when it is none, or
 * names different months in different languages.
 */
export function monthOf(name: string): number | null {
  const key = folded(name);
  english ??= new Map([...namesIn('en'), ...ALSO]);
  const month = english.get(key);
  if (month !== undefined) return month;
  // Making the names of all languages takes a tenth of a second: only for a site that needs it, and once.
  further ??= unambiguous(FURTHER_LANGUAGES.flatMap(namesIn));
  return further.get(key) ?? null;
}

function unambiguous(names: readonly (readonly [string, number])[]): Map<string, number> {
  const months = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const [name, month] of names) {
    if ((months.get(name) ?? month) !== month) ambiguous.add(name);
    months.set(name, month);
  }
  for (const name of ambiguous) months.delete(name);
  return months;
}

/** Two letters are too few to be told from other words, but for Arabic `آب`. */
const SHORTEST_NAME = /^(?:.{3}|\p{sc=Arabic}{2})/u;

/** Standing alone and beside a day: many languages inflect the name (`январь`, `2 января`). */
function namesIn(language: string): (readonly [string, number])[] {
  const options = (['long', 'short'] as const).flatMap((month): Intl.DateTimeFormatOptions[] => [
    { month },
    { month, day: 'numeric' },
  ]);
  const names = options.flatMap((option) => {
    const format = new Intl.DateTimeFormat(language, { ...option, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => {
      const part = format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month');
      return [folded(part?.value ?? ''), index + 1] as const;
    });
  });
  return names.filter(([name]) => SHORTEST_NAME.test(name) && !/\d/.test(name));
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/, '');
}
