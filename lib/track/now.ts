/** Milliseconds on a clock that nobody sets. */
export function now(): number {
  return performance.now();
}
