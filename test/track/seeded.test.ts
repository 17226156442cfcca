import { describe, expect, it } from 'vitest';
import type { Attention, Before } from '../../lib/track/attention';
import { aLayout, random, truth, watch, type Layout, type Moment } from './aReader';
import { byPages, bySections, fling, jumping, steady } from './readers';

const RUNS = 200;
/** Percentage points that what Waymark says may be off: at nine readers of ten, and at the worst of them. */
const USUAL_ERROR = 3.1;
const WORST_ERROR = 6;

interface Run {
  readonly reader: string;
  readonly truth: number;
  readonly said: number;
  readonly finished: boolean;
  /** Whether the reader came to the end of the post and read most of it. */
  readonly isDone: boolean;
}

function aRun(seed: number): Run {
  const next = random(seed);
  const layout = aLayout(next);
  const words = layout.words.reduce((sum, count) => sum + count, 0);
  const pace = 180 + next() * 160;
  const half = words * (0.3 + next() * 0.4);
  const kinds: readonly [string, () => Iterable<Moment>, boolean][] = [
    ['steady', () => steady(layout, pace), true],
    ['skimming', () => steady(layout, 420 + next() * 160), true],
    ['by pages', () => byPages(layout, pace), true],
    ['half-way', () => steady(layout, pace, 0, half), false],
    ['flinging', () => fling(layout, next() * 10, 2_500 + next() * 5_000), false],
    ['jumping', () => jumping(layout, next, 200 + next() * 80), false],
    ['by sections', () => bySections(layout, 180 + next() * 100), true],
    ['skipping sections', () => jumping(layout, next, 200 + next() * 80, 2), false],
  ];
  const visits = [
    [half, words],
    [half, half + (words - half) * 0.6],
  ] as const;
  const kind = seed % (kinds.length + visits.length);
  if (kind >= kinds.length) return twoVisits(layout, pace, visits[kind - kinds.length]!, words);
  const [reader, moments, isDone] = kinds[kind]!;
  const seen = [...moments()];
  const attention = watch(layout, seen);
  return { reader, truth: truth(layout, seen), said: saidOf(attention), finished: attention.finished, isDone };
}

function twoVisits(layout: Layout, pace: number, [half, to]: readonly [number, number], words: number): Run {
  const first = watch(layout, steady(layout, pace, 0, half));
  const before: Before = { progress: first.state.progress, activeMs: first.state.activeMs, shares: first.shares };
  const second = watch(layout, steady(layout, pace, half - 15, to), before);
  const isDone = to === words;
  return {
    reader: isDone ? 'two visits' : 'two visits, left early',
    truth: to / words,
    said: saidOf(second),
    finished: second.finished,
    isDone,
  };
}

/** A finished post is shown as read, whatever the share. */
function saidOf({ finished, state }: Attention): number {
  return finished ? 1 : state.progress;
}

const runs = Array.from({ length: RUNS }, (_, seed) => aRun(seed + 1));
const errorOf = (run: Run): number => Math.abs(run.said - run.truth) * 100;

describe(`${RUNS} simulated readers`, () => {
  it('are never said to have finished what they have not', () => {
    expect(runs.filter((run) => run.finished && !run.isDone)).toEqual([]);
  });

  it('are always noticed when they finish', () => {
    expect(runs.filter((run) => run.isDone && !run.finished)).toEqual([]);
  });

  it.each([
    'steady',
    'skimming',
    'by pages',
    'half-way',
    'flinging',
    'jumping',
    'by sections',
    'skipping sections',
    'two visits',
    'two visits, left early',
  ])('are followed within 3 points: %s', (reader) => {
    const errors = runs
      .filter((run) => run.reader === reader)
      .map(errorOf)
      .toSorted((a, b) => a - b);
    const at = (share: number): number => errors[Math.floor(share * (errors.length - 1))] ?? 0;
    if (process.env['SHOW_TABLE'] !== undefined)
      process.stdout.write(
        `${reader}: median ${at(0.5).toFixed(1)}, p90 ${at(0.9).toFixed(1)}, worst ${at(1).toFixed(1)}\n`,
      );
    expect([at(0.9), at(1)].map((error, rank) => error < [USUAL_ERROR, WORST_ERROR][rank]!)).toEqual([true, true]);
  });
});
