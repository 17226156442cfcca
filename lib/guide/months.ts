/** The languages that the section names are known in. The names of months come from the platform. */
const LANGUAGES = ['en', 'de', 'fr'];
const ALSO: readonly (readonly [string, number])[] = [['sept', 9], ['mrz', 3], ['jänner', 1]];
const MONTH_AND_YEAR = /(?<![\p{L}\p{N}])(?:(\p{L}{3,10})\.?,?\s+((?:19|20)\d{2})|((?:19|20)\d{2})-(0[1-9]|1[0-2]))(?!\d)/gu;

let known: ReadonlyMap<string, number> | null = null;

/** The months that a text names with their year (`Dec 2023`, `März 2024`, `2024-03`), as `YYYY-MM`, in its order. */
export function monthsIn(text: string): string[] {
  known ??= monthNames();
  const names = known;
  return [...text.matchAll(MONTH_AND_YEAR)].flatMap(([, name, year, isoYear, isoMonth]) => {
    if (isoYear !== undefined) return `${isoYear}-${isoMonth}`;
    const month = names.get((name ?? '').toLowerCase());
    return month === undefined ? [] : `${year}-${String(month).padStart(2, '0')}`;
  });
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>(ALSO);
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        names.set(format.format(Date.UTC(2024, month - 1, 15)).toLowerCase().replace(/\.$/, ''), month);
      }
    }
  }
  return names;
}
