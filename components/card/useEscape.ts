import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { isReadersOwn } from './readersOwn';
import { focusedField } from './useClearCorner';

/** Whether a modal dialog of the page is open: then it is all that the reader can press, and what Escape closes. */
export function hasModal(page: Document): boolean {
  return [...page.querySelectorAll('dialog[open]')].some((dialog) => dialog.matches(':modal'));
}

/**
 * Closes the card on Escape, wherever the focus is: the card never takes it. An Escape that the page has answered, or
 * that belongs to a field, is not meant for the card.
 */
export function useEscape(card: RefObject<HTMLElement | null>, onEscape: () => void): void {
  // A layout effect ends with the card; others end a little later, and would answer once more.
  useLayoutEffect(() => {
    const page = card.current?.ownerDocument;
    const view = page?.defaultView;
    if (page == null || view == null) return undefined;
    const answer = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !isReadersOwn(event)) return;
      if (hasModal(page)) return;
      if (focusedField(page) === null) onEscape();
    };
    view.addEventListener('keydown', answer);
    return () => view.removeEventListener('keydown', answer);
  }, [card, onEscape]);
}
