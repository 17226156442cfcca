import { describe, expect, it } from 'vitest';
import { Attention } from '../../lib/track/attention';
import type { Range } from '../../lib/track/inView';
import { NEW, PACE } from './aReader';

/** Ten blocks of 100 words: about 4.2 minutes at the usual pace. */
const BLOCKS = Array.from({ length: 10 }, () => 100);

/** Three whole blocks in view, from this one on. */
const windowAt = (first: number): Range => ({
  top: [first, 0],
  bottom: [Math.min(9, first + 2), 1],
  middle: [first, 1],
  isAtHeading: false,
});

/** Shows the window at each of these blocks for so long. */
function dwell(attention: Attention, firsts: readonly number[], seconds: number): void {
  for (const first of firsts)
    for (let second = 0; second < seconds; second += 1) attention.spend(1_000, windowAt(first));
}

describe('attention', () => {
  it('moves through the window at the reader’s pace', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0], 28);
    expect(attention.state.progress).toBeGreaterThan(0.09);
    expect(attention.state.progress).toBeLessThan(0.12);
    expect(attention.place.block).toBe(1);
  });

  it('never leaves the window, however long it stays', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0], 600);
    expect(attention.state.progress).toBe(0.3);
  });

  it('takes what scrolls out after a plausible time for read', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0, 1, 2, 3], 14);
    expect(attention.shares.slice(0, 3)).toEqual([1, 1, 1]);
  });

  it('learns the pace from what scrolls out', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0, 1, 2, 3, 4, 5], 14);
    const { words, ms } = attention.paced;
    expect(words / (ms / 60_000)).toBeCloseTo(428, -1);
  });

  it('takes nothing that is flung past for read', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0], 1);
    for (const first of [1, 3, 5, 7]) attention.spend(200, windowAt(first));
    attention.reachEnd();
    expect(attention.state.progress).toBeLessThan(0.02);
    expect(attention.finished).toBe(false);
  });

  it('takes nothing that is jumped over for read', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0, 6], 10);
    expect(attention.shares.slice(1, 6)).toEqual([0, 0, 0, 0, 0]);
  });

  it('is finished when the end was in view, time was spent, and the reader came that far', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0, 1, 2, 3, 4, 5, 6, 7], 14);
    expect(attention.finished).toBe(false);
    attention.reachEnd();
    expect(attention.finished).toBe(false);
    dwell(attention, [7], 30);
    expect(attention.finished).toBe(true);
  });

  it('is not finished by a long time at the beginning and a look at the end', () => {
    const attention = new Attention(BLOCKS, NEW, PACE);
    dwell(attention, [0], 200);
    dwell(attention, [7], 2);
    attention.reachEnd();
    expect(attention.finished).toBe(false);
  });

  it('goes on from an earlier visit, with the blocks that were read', () => {
    const before = { progress: 0.2, activeMs: 60_000, shares: [0, 0, 0, 0, 1, 1, 0, 0, 0, 0] };
    const attention = new Attention(BLOCKS, before, PACE);
    dwell(attention, [4], 28);
    expect(attention.shares[6]).toBe(1);
    expect(attention.state.progress).toBeCloseTo(0.3, 1);
  });

  it('takes the first words for read where only the progress is known', () => {
    const attention = new Attention(BLOCKS, { ...NEW, progress: 0.5 }, PACE);
    expect(attention.shares).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  });

  it('tells the share of the article as it is now, when it grew', () => {
    const attention = new Attention([...BLOCKS, 1_000], { ...NEW, progress: 0.9, shares: BLOCKS.map(() => 1) }, PACE);
    expect(attention.state.progress).toBe(0.5);
  });

  it('keeps what was read when the page unfolds more', () => {
    const attention = new Attention(BLOCKS.slice(0, 3), NEW, PACE);
    dwell(attention, [0], 30);
    const { shares } = attention;
    attention.layOut(BLOCKS, shares);
    expect(attention.shares).toEqual([...shares, 0, 0, 0, 0, 0, 0, 0]);
    expect(attention.state.progress).toBeCloseTo(0.12, 1);
    expect(attention.paced.words).toBeGreaterThanOrEqual(0);
  });

  it('forgets an end that was none, but not the pace', () => {
    const attention = new Attention(BLOCKS.slice(0, 4), NEW, PACE);
    dwell(attention, [0, 1], 14);
    dwell(attention, [1], 60);
    attention.reachEnd();
    expect(attention.finished).toBe(true);
    const { paced } = attention;
    attention.layOut(BLOCKS, attention.shares);
    expect([attention.finished, attention.paced]).toEqual([false, paced]);
  });

  it('gives no share to a post without words', () => {
    expect(new Attention([], NEW, PACE).state.progress).toBe(0);
  });
});
