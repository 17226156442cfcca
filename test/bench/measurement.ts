/** One figure beside what it is held against. */
export interface Measurement {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'writes' | 'requests' | 'MRR';
  readonly value: number;
  /** What the value is divided by: a reference measured in the same run, or the budget where the budget is absolute. */
  readonly reference: number;
  /** What the reference is, in words. */
  readonly against: string;
  /** `value / reference` is to be at most this; null where there is no budget. */
  readonly budget: number | null;
}

export function ratioOf({ value, reference }: Measurement): number {
  return value / reference;
}

export function isWithin(measurement: Measurement): boolean {
  return measurement.budget === null || ratioOf(measurement) <= measurement.budget;
}

/** The middle value; of an even count the higher of the two middle ones. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('a median of nothing');
  return middle;
}

/** Lines of a table for a terminal. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.name,
    amount(one.value, one.unit),
    `${one.against}: ${amount(one.reference, one.unit)}`,
    ratioOf(one).toFixed(2),
    one.budget === null ? '–' : `≤ ${one.budget}`,
    one.budget === null ? '' : isWithin(one) ? 'ok' : 'OVER',
  ]);
  const all = [['measured', 'value', 'against', 'ratio', 'budget', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function amount(value: number, unit: Measurement['unit']): string {
  if (unit === 'bytes') return `${(value / 1024).toFixed(1)} KiB`;
  if (unit === 'MRR') return value.toFixed(4);
  return `${unit === 'ms' ? value.toFixed(1) : value} ${unit}`;
}
