import { describe, expect, it } from 'vitest';
import { inSlices } from '../../lib/search/index/slices';

/** Busy for a while, as looking through a document is. */
function spend(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
const items = Array.from({ length: 2_000 }, (_, at) => at);

describe('work in slices', () => {
  it('visits every item once, in order, and lets other work in between', async () => {
    const visited: number[] = [];
    let between = 0;
    const timer = setInterval(() => {
      if (visited.length < items.length) between += 1;
    }, 0);
    await inSlices(items, (item) => {
      visited.push(item);
      if (item % 100 === 0) spend(5);
    });
    clearInterval(timer);
    expect(visited).toEqual(items);
    expect(between).toBeGreaterThan(2);
  });

  it('ends when nobody waits for it any more', async () => {
    const waiting = new AbortController();
    let visited = 0;
    const work = inSlices(
      items,
      (item) => {
        visited += 1;
        if (item % 100 === 0) spend(5);
        if (item === 300) waiting.abort();
      },
      waiting.signal,
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(visited).toBeLessThan(items.length);
  });
});
