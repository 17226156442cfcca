import { now } from './now';

/** A reader who gave no sign for this long has gone away: a long paragraph takes less. */
const IDLE_MS = 60_000;
const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown'];

/** Tells whether somebody is reading: the page is in view and there was a sign of life lately. */
export function watchActivity(page: Document, signal: AbortSignal): () => boolean {
  let lastSign = now();
  const onSign = (): void => {
    lastSign = now();
  };
  for (const sign of SIGNS) page.addEventListener(sign, onSign, { passive: true, capture: true, signal });
  return () => !page.hidden && now() - lastSign < IDLE_MS;
}
