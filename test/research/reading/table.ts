import type { Outcome } from './follow';

/** Percentage points between the truth and what Waymark says. */
export function errorOf({ truth, said }: Outcome): number {
  return (said - truth) * 100;
}

/** Lines of a table for a terminal: a row for each run, by layout and reader. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes
    .map((one) => [
      one.layout,
      one.reader,
      String(one.seed),
      percent(one.truth),
      percent(one.said),
      errorOf(one).toFixed(1),
      one.isFinished ? 'yes' : '',
    ])
    .toSorted((a, b) => a.join().localeCompare(b.join()));
  return lines([['layout', 'reader', 'seed', 'truth', 'Waymark', 'error', 'finished'], ...rows]);
}

/** One row for each kind of reader. */
export function summaryOf(outcomes: readonly Outcome[]): string {
  const rows = [...new Set(outcomes.map(({ reader }) => reader))].map((reader) => {
    const all = outcomes.filter((one) => one.reader === reader);
    const errors = all.map((one) => Math.abs(errorOf(one))).toSorted((a, b) => a - b);
    const at = (share: number): string => (errors[Math.floor(share * (errors.length - 1))] ?? 0).toFixed(1);
    const falsely = all.filter((one) => one.isFinished && !one.finishes).length;
    const missed = all.filter((one) => !one.isFinished && one.finishes).length;
    return [reader, String(all.length), at(0.5), at(0.9), at(1), String(falsely), String(missed)];
  });
  return lines([['reader', 'runs', 'median', 'p90', 'worst', 'false finishes', 'missed finishes'], ...rows]);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function lines(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
