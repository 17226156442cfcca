/** What one engine did at one size. Times in milliseconds, sizes in bytes. */
export interface EngineFigures {
  /** Finding alone, without reading any text: what the other engines do. */
  readonly p50: number;
  readonly p95: number;
  readonly build: number;
  readonly size: number;
  /** From the saved form to the first answer; null for what is not saved. */
  readonly firstAnswer: number | null;
  readonly memory: number;
}

export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** The middle and the slow end of the times that a search takes. */
export async function paced(
  queries: readonly string[],
  search: (query: string) => unknown,
): Promise<{ readonly p50: number; readonly p95: number }> {
  const times: number[] = [];
  for (const query of queries) times.push((await timed(() => search(query))).ms);
  times.sort((a, b) => a - b);
  return { p50: times[Math.floor(times.length * 0.5)] ?? 0, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
}

interface Measurable {
  readonly gc?: () => void;
}

/** Bytes of the JavaScript heap after collecting what is not used; array buffers are not among them. */
export async function heap(): Promise<number> {
  (globalThis as Measurable).gc?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  (globalThis as Measurable).gc?.();
  const { memory } = performance as { readonly memory?: { readonly usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? 0;
}
