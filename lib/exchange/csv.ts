import Papa from 'papaparse';

/**
 * A cell that a spreadsheet would take for a formula. The library's own pattern lets one through that has a line break
 * in it.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180), in which no cell is a formula anywhere. */
export function csvOf(fields: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse({ fields: [...fields], data: rows.map((row) => [...row]) }, { escapeFormulae: FORMULA })}\r\n`;
}

/** A table read from CSV: each row by the names of its first line, in lower case. Null for what is no table. */
export function rowsOf(text: string): { readonly fields: readonly string[]; readonly rows: readonly Row[] } | null {
  const { data, errors } = Papa.parse<readonly string[]>(text, { skipEmptyLines: 'greedy' });
  const [first = [], ...rest] = data;
  const fields = first.map((name) => name.trim().toLowerCase());
  if (fields.length < 2) return null;
  // A quote that is never closed takes all that follows into the last row.
  const isCut = errors.some(({ code }) => code === 'MissingQuotes');
  return {
    fields,
    rows: rest.map((cells, at) => ({
      get: (name) => unguarded(cells[fields.indexOf(name)] ?? ''),
      isBroken: isCut && at === rest.length - 1,
    })),
  };
}

/** A row of a table. */
export interface Row {
  /** A cell's text; empty where there is none. */
  readonly get: (name: string) => string;
  /** A quote in it was never closed, so that it is not known where its cells end. */
  readonly isBroken: boolean;
}

/** Whoever guards formulas puts an apostrophe before them. */
function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
