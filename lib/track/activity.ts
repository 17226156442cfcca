/** A reader who gave no sign for this long has gone away: a long paragraph takes less. */
const IDLE_MS = 60_000;
const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'touchstart', 'wheel'] as const;

/** Whether somebody is reading: the page is in view and there was a sign of life lately. */
export interface Activity {
  isActive(): boolean;
  stop(): void;
}

export function watchActivity(page: Document, now: () => number = () => performance.now()): Activity {
  let lastSign = now();
  const abort = new AbortController();
  const onSign = (): void => {
    lastSign = now();
  };
  for (const sign of SIGNS) page.addEventListener(sign, onSign, { passive: true, capture: true, signal: abort.signal });
  return {
    isActive: () => page.visibilityState === 'visible' && now() - lastSign < IDLE_MS,
    stop: () => abort.abort(),
  };
}
