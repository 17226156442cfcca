import type { Plan } from './inPage';

/** One visit of a reader, whatever the post. */
export type Visit = Omit<Plan, 'words'>;

export interface Reader {
  /** Each in a tab of its own: the second opened when the first was left, or both open all along. */
  readonly visits: readonly Visit[];
  readonly tabs: 'one' | 'two';
  /** Whether the reader reads the post to its end. */
  readonly finishes: boolean;
}

/** The ways to read. `next` gives numbers 0–1 from a seed: no two readers have the same pace. */
export const READERS = {
  steady: (next) => ({ visits: [visit(next, { pace: usual(next) })], tabs: 'one', finishes: true }),
  skimming: (next) => ({ visits: [visit(next, { pace: 420 + next() * 160 })], tabs: 'one', finishes: true }),
  flinging: (next) => ({ visits: [visit(next, { kind: 'fling', pace: usual(next) })], tabs: 'one', finishes: false }),
  jumping: (next) => ({
    visits: [visit(next, { kind: 'jump', pace: 200 + next() * 80 })],
    tabs: 'one',
    finishes: false,
  }),
  'half-way': (next) => ({
    visits: [visit(next, { pace: usual(next), to: 0.3 + next() * 0.4 })],
    tabs: 'one',
    finishes: false,
  }),
  'two visits': (next) => ({ ...inTwo(next), tabs: 'one' }),
  'two tabs': (next) => ({ ...inTwo(next), tabs: 'two' }),
} as const satisfies Record<string, (next: () => number) => Reader>;
export type ReaderName = keyof typeof READERS;

/** Some keep what they read high in the window, some low. */
function visit(next: () => number, change: Partial<Visit>): Visit {
  return { kind: 'steady', pace: 240, from: 0, to: 1, eyes: 0.3 + next() * 0.2, ...change };
}

function usual(next: () => number): number {
  return 180 + next() * 160;
}

function inTwo(next: () => number): Pick<Reader, 'visits' | 'finishes'> {
  const pace = usual(next);
  const middle = 0.3 + next() * 0.4;
  return { visits: [visit(next, { pace, to: middle }), visit(next, { pace, from: middle - 0.02 })], finishes: true };
}
