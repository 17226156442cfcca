const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * The first and the last day of a year, month or day `2024`, `2024-05`, `2024-05-17`, in days since 1970; null for
 * others.
 */
export function daysOf(written: string): { readonly first: number; readonly last: number } | null {
  const found = WRITTEN.exec(written);
  if (found === null) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? null : Number(found[2]);
  const day = found[3] === undefined ? null : Number(found[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month === null) return { first: dayAt(year, 0, 1), last: dayAt(year + 1, 0, 0) };
  const last = dayAt(year, month, 0);
  if (day === null) return { first: dayAt(year, month - 1, 1), last };
  const exact = dayAt(year, month - 1, day);
  return day < 1 || exact > last ? null : { first: exact, last: exact };
}

function dayAt(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000;
}
