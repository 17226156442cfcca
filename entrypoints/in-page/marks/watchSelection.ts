import type { Colour } from '../../../lib/model/highlight';
import { showBar, type ShownBar } from './showBar';

interface SelectionEvents {
  readonly isMarkable: (range: Range) => boolean;
  readonly onMark: (range: Range, colour: Colour, noting: boolean) => void;
}

export interface SelectionWatch {
  /** Looks now at what the reader has selected, and shows the bar beside it. */
  look(): void;
  hide(): void;
  stop(): void;
  /** What is selected; null when nothing is. */
  range(): Range | null;
}

/** The colour that a note's highlight gets: the reader chose none. */
const NOTE_COLOUR: Colour = 'yellow';

/**
 * Shows the bar beside what the reader selects in the article, by pointer or keyboard. What a page's script selects by
 * itself shows nothing.
 */
export function watchSelection({ isMarkable, onMark }: SelectionEvents): SelectionWatch {
  const abort = new AbortController();
  let bar: ShownBar | null = null;

  const hide = (): void => {
    bar?.remove();
    bar = null;
  };
  const range = (): Range | null => {
    const selection = window.getSelection();
    return selection === null || selection.isCollapsed || selection.rangeCount === 0
      ? null
      : selection.getRangeAt(0).cloneRange();
  };
  const look = (): void => {
    const selected = range();
    hide();
    if (selected === null || !isMarkable(selected)) return;
    bar = showBar(selected, (colour, noting) => {
      hide();
      onMark(selected, colour ?? NOTE_COLOUR, noting);
    });
  };
  const onSelected = (event: Event): void => {
    if (!event.isTrusted || bar?.holds(event) === true) return;
    // The browser ends a selection that was clicked into only after the event.
    setTimeout(look, 0);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape') hide();
    else if (event.shiftKey || event.ctrlKey || event.metaKey) onSelected(event);
  };

  const options = { capture: true, signal: abort.signal };
  window.addEventListener('pointerup', onSelected, options);
  window.addEventListener('contextmenu', onSelected, options);
  window.addEventListener('keyup', onKey, options);
  // On the window: a page can put an element in the place of any function of its document.
  window.addEventListener('selectionchange', () => range() === null && hide(), options);
  const stop = (): void => {
    hide();
    abort.abort();
  };
  return { look, hide, range, stop };
}
