/** Work that can be put down wherever it yields, and gives its result at the end. */
export type Sliced<T> = Generator<void, T, void>;

/** Milliseconds of one slice: whoever waits for the same thread is served within twice that. */
const SLICE_MS = 20;

/** Does the work in one piece. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work in slices, between which others get their turn. */
export async function inSlices<T>(work: Sliced<T>, pause: () => Promise<void> = nextTurn): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    // oxlint-disable-next-line no-await-in-loop
    await pause();
    began = performance.now();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
