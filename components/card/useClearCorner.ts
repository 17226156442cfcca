import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { clearCorner, CORNERS, type Corner } from './clearCorner';

/** What is typed into. A frame with the focus may hold a field that nobody outside can see. */
const FIELD =
  'input:not([type=button], [type=submit], [type=reset], [type=checkbox], [type=radio]), textarea, select, iframe, ' +
  '[contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox]';

/** Whatever can move the focus to another field, or the field to another place. */
const OCCASIONS = ['focusin', 'focusout', 'scroll', 'input'] as const;

/** The corner for the card, kept clear of the page's focused field while the card is shown; null where no corner is. */
export function useClearCorner(card: RefObject<HTMLElement | null>): Corner | null {
  const [corner, setCorner] = useState<Corner | null>(CORNERS[0]);
  useLayoutEffect(() => {
    const element = card.current;
    const page = element?.ownerDocument;
    const view = page?.defaultView;
    if (element == null || page == null || view == null) return undefined;
    const place = (): void => setCorner(cornerOn(page, view, element));
    let frame = 0;
    const placeSoon = (): void => {
      view.cancelAnimationFrame(frame);
      frame = view.requestAnimationFrame(place);
    };
    const options = { capture: true, passive: true };
    for (const occasion of OCCASIONS) page.addEventListener(occasion, placeSoon, options);
    view.addEventListener('resize', placeSoon);
    place();
    return () => {
      view.cancelAnimationFrame(frame);
      for (const occasion of OCCASIONS) page.removeEventListener(occasion, placeSoon, options);
      view.removeEventListener('resize', placeSoon);
    };
  }, [card]);
  return corner;
}

function cornerOn(page: Document, view: Window, card: HTMLElement): Corner | null {
  const field = focusedField(page)?.getBoundingClientRect() ?? null;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const direction = view.getComputedStyle(page.documentElement).direction === 'rtl' ? 'rtl' : 'ltr';
  return clearCorner(size, field, { width: page.documentElement.clientWidth, height: view.innerHeight }, direction);
}

/** The element that the reader types into, also within open shadow roots; null when nothing is. */
export function focusedField(page: Document): Element | null {
  let active = page.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active?.matches(FIELD) === true ? active : null;
}
