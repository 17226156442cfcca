import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathered, latest } from '../../lib/model/coalesce';

describe('gathered work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs once for the calls of a short time, and again for later ones', async () => {
    const work = vi.fn<() => void>();
    const ask = gathered(work, { waitMs: 20 });
    const calls = [ask(), ask(), ask()];
    await vi.advanceTimersByTimeAsync(19);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await Promise.all(calls);
    expect(work).toHaveBeenCalledTimes(1);
    void ask();
    await vi.advanceTimersByTimeAsync(20);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('does not wait for ever when the calls do not end', async () => {
    const work = vi.fn<() => void>();
    const ask = gathered(work, { waitMs: 20 });
    for (let at = 0; at < 10; at += 1) {
      void ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(4);
  });

  it('waits for a pause where it is to', async () => {
    const work = vi.fn<() => void>();
    const ask = gathered(work, { waitMs: 20, untilQuiet: true });
    for (let at = 0; at < 10; at += 1) {
      void ask();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('never runs twice at once, and serves all calls of a run by one run more', async () => {
    let atOnce = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const work = vi.fn<() => Promise<void>>(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise<void>((resolve) => ends.push(resolve));
      atOnce -= 1;
    });
    const ask = gathered(work, { waitMs: 0 });
    void ask();
    await vi.advanceTimersByTimeAsync(0);
    const later = [ask(), ask()];
    await vi.advanceTimersByTimeAsync(100);
    const last = ask();
    ends.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    ends.shift()?.();
    await Promise.all([...later, last]);
    expect(work).toHaveBeenCalledTimes(2);
    expect(most).toBe(1);
  });

  it('tells those it served of its failure, and runs again for the next', async () => {
    const work = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('offline'));
    const ask = gathered(work, { waitMs: 5 });
    const failed = ask().catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(5);
    expect(await failed).toMatchObject({ message: 'offline' });
    const served = ask();
    await vi.advanceTimersByTimeAsync(5);
    await expect(served).resolves.toBeUndefined();
  });
});

it('of several askings only the latest goes on', () => {
  const ask = latest();
  const [first, second] = [ask(), ask()];
  expect([first.aborted, second.aborted]).toEqual([true, false]);
  expect(ask().aborted).toBe(false);
  expect(second.aborted).toBe(true);
});
