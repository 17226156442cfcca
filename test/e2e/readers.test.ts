import { describe, expect, it } from 'vitest';
import { follow, type Run } from '../research/reading/follow';

/** A few of the readers of `npm run test:reading`. */
const RUNS: readonly Run[] = [
  { layout: 'related posts inside', reader: 'steady', seed: 3 },
  { layout: 'comments longer than the post', reader: 'flinging', seed: 18 },
  { layout: 'no article element', reader: 'half-way', seed: 33 },
];

describe('simulated readers', () => {
  it('are noticed when they finish a post, and only then', async () => {
    const outcomes = await follow(RUNS, 2);
    expect(outcomes).toHaveLength(RUNS.length);
    expect(outcomes.filter(({ isFinished, finishes }) => isFinished !== finishes)).toEqual([]);
    const flinging = outcomes.find(({ reader }) => reader === 'flinging');
    expect(Math.abs(flinging!.said - flinging!.truth)).toBeLessThan(0.05);
    const half = outcomes.find(({ reader }) => reader === 'half-way');
    expect(Math.abs(half!.said - half!.truth)).toBeLessThan(0.05);
  });
});
