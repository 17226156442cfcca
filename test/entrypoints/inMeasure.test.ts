import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inMeasure } from '../../entrypoints/post.content/inMeasure';

const MINUTE = 60_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('work in measure', () => {
  it('is done as soon as it is asked for, while nobody asks for too much of it', () => {
    const work = vi.fn<() => void>();
    const ask = inMeasure(work);
    for (let times = 1; times <= 30; times += 1) {
      ask();
      expect(work).toHaveBeenCalledTimes(times);
      vi.advanceTimersByTime(10_000);
    }
  });

  it('is done a few times at once, then seldom, and once more after the last time it was asked for', () => {
    const work = vi.fn<() => void>();
    const ask = inMeasure(work);
    for (let ms = 0; ms < MINUTE; ms += 10) {
      ask();
      vi.advanceTimersByTime(10);
    }
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(15);
    expect(work.mock.calls.length).toBeLessThanOrEqual(20);
    ask();
    const before = work.mock.calls.length;
    vi.advanceTimersByTime(MINUTE);
    expect(work).toHaveBeenCalledTimes(before + 1);
  });

  it('takes a small share of the time on a page where it takes long', () => {
    let spent = 0;
    const ask = inMeasure(() => {
      vi.advanceTimersByTime(500);
      spent += 500;
    });
    const start = performance.now();
    while (performance.now() - start < 10 * MINUTE) {
      ask();
      vi.advanceTimersByTime(100);
    }
    expect(spent / (10 * MINUTE)).toBeLessThan(1 / 9);
  });
});
