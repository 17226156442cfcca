import { monthOf } from '../../model/monthNames';

const MONTH_AND_YEAR =
  /(?<![\p{L}\p{N}])(?:(\p{L}{3,10})\.?,?\s+((?:19|20)\d{2})|((?:19|20)\d{2})-(0[1-9]|1[0-2]))(?!\d)/gu;

/** The months that a text names with their year (`Dec 2023`, `März 2024`, `2024-03`), as `YYYY-MM`, in its order. */
export function monthsIn(text: string): string[] {
  return [...text.matchAll(MONTH_AND_YEAR)].flatMap(([, name, year, isoYear, isoMonth]) => {
    if (isoYear !== undefined) return `${isoYear}-${isoMonth}`;
    const month = monthOf(name ?? '');
    return month === null ? [] : `${year}-${String(month).padStart(2, '0')}`;
  });
}
