/** So often in a row something is done as soon as it is asked for … */
const BURST = 8;
/** … and from then on once in so long: milliseconds. Readers turn pages faster than that only for a while. */
const REFILL_MS = 5_000;
/** It takes at most this share of the time, however long it takes. */
const SHARE = 1 / 10;

/**
 * The same work, in measure: a page can ask for it without end, by going from address to address. What cannot be done
 * at once is done later, and once for all that asked.
 */
export function inMeasure(work: () => void): () => void {
  let credit = BURST;
  let creditAt = 0;
  let restUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = (): void => {
    timer = undefined;
    const start = performance.now();
    credit = Math.min(BURST, credit + (start - creditAt) / REFILL_MS) - 1;
    creditAt = start;
    work();
    const end = performance.now();
    restUntil = end + (end - start) / SHARE;
  };
  return () => {
    if (timer !== undefined) return;
    const now = performance.now();
    const due = creditAt + (1 - credit) * REFILL_MS;
    const wait = Math.max(due, restUntil) - now;
    if (wait <= 0) run();
    else timer = setTimeout(run, wait);
  };
}
