import { describe, expect, it } from 'vitest';
import { Attention } from '../../lib/track/attention';

/** Ten blocks of 100 words: about 4.2 minutes at the usual pace. */
const BLOCKS = Array.from({ length: 10 }, () => 100);
const NEW = { progress: 0, activeMs: 0 };

/** Shows each block for this long, in order. */
function readThrough(attention: Attention, blocks: readonly number[], secondsEach: number): void {
  for (const block of blocks) for (let second = 0; second < secondsEach; second += 1) attention.spend(1_000, [block]);
}

describe('attention', () => {
  it('covers what was in view long enough to be read', () => {
    const attention = new Attention(BLOCKS, NEW);
    readThrough(attention, [0, 1, 2, 3], 20);
    expect(attention.state).toMatchObject({ progress: 0.4, activeMs: 80_000, finished: false });
  });

  it('does not take a fling to the end for reading', () => {
    const attention = new Attention(BLOCKS, NEW);
    for (const block of BLOCKS.keys()) attention.spend(50, [block]);
    attention.reachEnd();
    expect(attention.state.progress).toBeLessThan(0.02);
    expect(attention.finished).toBe(false);
  });

  it('moves through the visible blocks in their order', () => {
    const attention = new Attention([15, 1_000], NEW);
    attention.spend(1_000, [0, 1]);
    attention.spend(1_000, [0, 1]);
    expect(attention.state.progress).toBeCloseTo(30 / 1_015, 5);
  });

  it('is finished when the end was in view and a quarter of the reading time was spent', () => {
    const attention = new Attention(BLOCKS, NEW);
    readThrough(attention, BLOCKS.map((_, at) => at), 6);
    expect(attention.finished).toBe(false);
    attention.reachEnd();
    expect(attention.finished).toBe(false);
    attention.spend(3_100, [9]);
    expect(attention.finished).toBe(true);
  });

  it('goes on from an earlier visit', () => {
    const attention = new Attention(BLOCKS, { progress: 0.5, activeMs: 60_000 });
    readThrough(attention, [5], 10);
    attention.reachEnd();
    expect(attention.state).toMatchObject({ progress: 0.6, activeMs: 10_000, finished: true });
  });

  it('never falls behind what was read before, even when the article grew', () => {
    const attention = new Attention([...BLOCKS, 1_000], { progress: 0.9, activeMs: 0 });
    expect(attention.state.progress).toBe(0.9);
  });
});
