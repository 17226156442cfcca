/**
 * `npm run test:reading`: simulated readers on layouts of common themes, in real Chromium. For each the truth is known
 * from the reader's own script; it stands beside what Waymark says. `RUNS` says how many there are; `READERS` and
 * `LAYOUTS` choose some by a part of their name, `SEEDS` by their numbers.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS, type LayoutName } from '../../layouts/layouts';
import { follow, type Outcome, type Run } from './follow';
import { READERS, type ReaderName } from './readers';
import { errorOf, summaryOf, tableOf } from './table';

/**
 * Percentage points: of nine readers of ten, and of the worst of them. We aim at three; README tells what is reached.
 */
const USUAL_ERROR = 4;
const WORST_ERROR = 8;
const AT_ONCE = Number(process.env['AT_ONCE'] ?? 3);

const chosen = <N extends string>(all: Record<N, unknown>, by: string | undefined): N[] =>
  (Object.keys(all) as N[]).filter((name) => by === undefined || name.includes(by));
const layouts = chosen<LayoutName>(LAYOUTS, process.env['LAYOUTS']);
const readers = chosen<ReaderName>(READERS, process.env['READERS']);
const RUNS = Number(process.env['RUNS'] ?? 200);
const seeds = process.env['SEEDS']?.split(',').map(Number);

/** Every reader on every layout, again and again with other seeds. */
const runs = Array.from({ length: RUNS }, (_, at): Run => {
  const pair = at % (layouts.length * readers.length);
  return { layout: layouts[pair % layouts.length]!, reader: readers[Math.floor(pair / layouts.length)]!, seed: at + 1 };
}).filter(({ seed }) => seeds?.includes(seed) ?? true);

let outcomes: Outcome[] = [];
beforeAll(async () => {
  outcomes = await follow(runs, AT_ONCE);
  process.stdout.write(`\n${tableOf(outcomes)}\n\n${summaryOf(outcomes)}\n\n`);
}, 3_600_000);

describe(`${runs.length} simulated readers`, () => {
  it('are never said to have finished what they have not', () => {
    expect(outcomes.filter((one) => one.isFinished && !one.finishes)).toEqual([]);
  });

  it('are always noticed when they finish', () => {
    expect(outcomes.filter((one) => one.finishes && !one.isFinished)).toEqual([]);
  });

  it.each(readers)('are followed closely: %s', (reader) => {
    const own = outcomes.filter((one) => one.reader === reader);
    expect(own.filter((one) => Math.abs(errorOf(one)) > WORST_ERROR)).toEqual([]);
    expect(own.filter((one) => Math.abs(errorOf(one)) > USUAL_ERROR).length).toBeLessThanOrEqual(own.length / 10);
  });
});
