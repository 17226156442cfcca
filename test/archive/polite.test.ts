import { array, assert, asyncProperty, boolean, constantFrom, double, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter, politeTurns } from '../../lib/archive/politeFetch';

const DAY = 86_400_000;

describe('pauses after failures', () => {
  it('double from a minute to a day, drawn from the upper half', () => {
    expect([pauseAfter(1, null, 0), pauseAfter(1, null, 1)]).toEqual([30_000, 60_000]);
    expect([pauseAfter(4, null, 0), pauseAfter(4, null, 1)]).toEqual([240_000, 480_000]);
    expect(pauseAfter(1000, null, 1)).toBe(DAY);
  });

  it('are never shorter than the site asks, within a week', () => {
    assert(
      property(nat(100), nat(), double({ min: 0, max: 1, noNaN: true }), (failures, asked, random) => {
        const pause = pauseAfter(failures, asked, random);
        return pause >= Math.min(asked, 7 * DAY) && pause <= 7 * DAY && pause >= 30_000;
      }),
    );
    expect(pauseAfter(1, 365 * DAY, 0)).toBe(7 * DAY);
  });
});

describe('turns', () => {
  /**
   * Runs jobs of the given lengths (in ticks) and records how many ran at once on their host, and in what order they
   * began.
   */
  async function run(
    jobs: readonly { host: string; ticks: number; fails?: boolean }[],
    atOnce?: number,
  ): Promise<{ most: number; order: number[]; done: number }> {
    const turns = politeTurns(atOnce);
    const running = new Map<string, number>();
    const order: number[] = [];
    let most = 0;
    const settled = await Promise.allSettled(
      jobs.map(({ host, ticks, fails }, index) =>
        turns(host, async () => {
          order.push(index);
          running.set(host, (running.get(host) ?? 0) + 1);
          most = Math.max(most, running.get(host) ?? 0);
          // oxlint-disable-next-line no-await-in-loop
          for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
          running.set(host, (running.get(host) ?? 0) - 1);
          if (fails === true) throw new Error('failed');
        }),
      ),
    );
    return { most, order, done: settled.length };
  }

  it('never run more than two on a host, in the order they came, whatever fails', async () => {
    const job = record({ host: constantFrom('a', 'b'), ticks: nat(8), fails: boolean() });
    await assert(
      asyncProperty(array(job, { maxLength: 30 }), async (jobs) => {
        const { most, order, done } = await run(jobs);
        expect(most).toBeLessThanOrEqual(2);
        expect(done).toBe(jobs.length);
        for (const host of ['a', 'b']) {
          const own = order.filter((index) => jobs[index]?.host === host);
          expect(own).toEqual(own.toSorted((x, y) => x - y));
        }
      }),
    );
  });

  it('do run two at once', async () => {
    expect((await run(Array.from({ length: 5 }, () => ({ host: 'a', ticks: 5 })))).most).toBe(2);
  });

  it('of one host do not wait for another that never ends', async () => {
    const turns = politeTurns(1);
    void turns('stalled', () => new Promise(() => null));
    void turns('stalled', () => Promise.resolve());
    expect(await turns('quick', () => Promise.resolve('done'))).toBe('done');
  });

  it('give the answer or the error of their work', async () => {
    const turns = politeTurns();
    await expect(turns('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns('a', () => Promise.resolve(1))).toBe(1);
  });
});
