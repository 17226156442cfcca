/** Languages whose month names are understood in dates. The names come from the platform, not from a table of ours. */
const LANGUAGES = [
  'en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'ru', 'uk', 'tr', 'hu', 'ro', 'el', 'id',
];

/** Other spellings that feeds write: `Sept` for September, `Mrz` for März. */
const ALSO: readonly (readonly [string, number])[] = [['sept', 9], ['mrz', 3], ['jän', 1], ['jänner', 1]];

let known: ReadonlyMap<string, number> | null = null;

/** The month of a name or usual abbreviation, 1–12, in any of the languages; null when it is none, or names two months. */
export function monthOf(name: string): number | null {
  known ??= monthNames();
  return known.get(folded(name)) ?? null;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  const ambiguous = new Set<string>();
  // English first: where two languages give one name to two months, that name is no evidence unless English knows it.
  for (const language of LANGUAGES) {
    for (const [name, month] of namesIn(language)) {
      const other = names.get(name);
      if (other === undefined) names.set(name, month);
      else if (other !== month && language !== 'en' && !isEnglish(name)) ambiguous.add(name);
    }
  }
  for (const [name, month] of ALSO) names.set(name, month);
  for (const name of ambiguous) names.delete(name);
  return names;
}

function isEnglish(name: string): boolean {
  return namesIn('en').some(([english]) => english === name);
}

/** Standing alone and beside a day: many languages inflect the name (`январь`, `2 января`). */
function namesIn(language: string): (readonly [string, number])[] {
  const options: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((month) => [
    { month, timeZone: 'UTC' },
    { month, day: 'numeric', timeZone: 'UTC' },
  ]);
  return options.flatMap((option) => {
    const format = new Intl.DateTimeFormat(language, option);
    return Array.from({ length: 12 }, (_, index) => {
      const part = format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month');
      return [folded(part?.value ?? ''), index + 1] as const;
    });
  }).filter(([name]) => name.length >= 3 && !/\d/.test(name));
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.+$/, '');
}
