const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a date string names, as its author wrote it: `2024-05-01T23:30:00-07:00` is the 1st, whatever day that was
 * elsewhere. Null for what names no day beyond doubt: `03/04/2024` is two days.
 */
export function dayOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return checked(iso[1], iso[2], iso[3]);
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s*$)/.exec(text);
  if (compact !== null) return checked(compact[1], compact[2], compact[3]);
  const dayFirst = /(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})/.exec(text);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/.exec(text);
  return monthFirst === null ? null : named(monthFirst[3], monthFirst[1], monthFirst[2]);
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): string | null {
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : checked(year, String(month), day);
}

function checked(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // `2024-02-31` parses in some engines: only a day that comes out as it went in exists.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
