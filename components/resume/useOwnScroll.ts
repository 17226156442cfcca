import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isReadersOwn } from '../card/readersOwn';

/** A page that scrolls so long after the reader's hand moved does it by that hand: milliseconds. */
const AFTER_MS = 1_000;
/** Less than this is no going anywhere: CSS pixels. */
const LEAST = 48;
const HAND = ['wheel', 'touchmove', 'keydown', 'pointerdown', 'pointermove'] as const;

/**
 * Calls back once the reader has scrolled the page: by wheel, touch, key, scroll bar or a link. What scrolls without
 * the reader's hand, as a page does that loads late, is none of theirs.
 */
export function useOwnScroll(chip: RefObject<HTMLElement | null>, act: () => void): void {
  useLayoutEffect(() => {
    const view = chip.current?.ownerDocument.defaultView;
    if (view == null) return undefined;
    let movedAt = -Infinity;
    let from = view.scrollY;
    const move = (event: Event): void => {
      // A pointer that only passes over the page moves nothing.
      if (event instanceof PointerEvent && event.type === 'pointermove' && event.buttons === 0) return;
      if (isReadersOwn(event)) movedAt = performance.now();
    };
    const scroll = (): void => {
      const isOwn = performance.now() - movedAt < AFTER_MS;
      if (!isOwn) from = view.scrollY;
      else if (Math.abs(view.scrollY - from) >= LEAST) act();
    };
    const options = { capture: true, passive: true };
    for (const type of HAND) view.addEventListener(type, move, options);
    view.addEventListener('scroll', scroll, options);
    return () => {
      for (const type of HAND) view.removeEventListener(type, move, options);
      view.removeEventListener('scroll', scroll, options);
    };
  }, [chip, act]);
}
