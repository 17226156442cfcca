/** Milliseconds of a slice, between which a page draws: half of a frame. */
const SLICE_MS = 8;
/** Items between two looks at the clock. */
const AT_ONCE = 200;

/**
 * Visits many items without keeping the page from drawing. Rejects with the signal's reason when it is aborted.
 */
export async function inSlices<T>(items: readonly T[], visit: (item: T) => void, signal?: AbortSignal): Promise<void> {
  let start = performance.now();
  for (const [at, item] of items.entries()) {
    visit(item);
    if (at % AT_ONCE !== 0 || performance.now() - start < SLICE_MS) continue;
    await drawn();
    signal?.throwIfAborted();
    start = performance.now();
  }
}

/** Lets events and drawing come first. Timers are held back by browsers when one sets the next; this is not. */
function drawn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
