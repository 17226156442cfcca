import { MarkBar } from '../../../components/highlights/MarkBar';
import type { Colour } from '../../../lib/model/highlight';
import { OPENS_FROM_PAGES } from '../../../lib/platform/panelFromPage';
import { showBar, type ShownBar } from './showBar';

/** What the reader has selected. */
export interface Selected {
  readonly range: Range;
  /** To the letter: by the keyboard. A hand with a pointer means whole words. */
  readonly isExact: boolean;
}

interface SelectionEvents {
  readonly isMarkable: (selected: Selected) => boolean;
  readonly onMark: (selected: Selected, colour: Colour, noting: boolean) => void;
  /** The bar has come. */
  readonly onShown: () => void;
}

export interface SelectionWatch {
  /** Looks now at what the reader has selected, and shows the bar beside it. */
  look(): void;
  /** The same for what was selected before anybody watched. */
  offer(isExact: boolean): void;
  hide(): void;
  stop(): void;
  /** What is selected; null when nothing is. */
  selected(): Selected | null;
  /** Whether an event happened on the bar. */
  holds(event: Event): boolean;
}

/** The colour that a note's highlight gets: the reader chose none. */
const NOTE_COLOUR: Colour = 'yellow';

/**
 * Shows the bar beside what the reader selects in the article, by pointer or keyboard. What a page's script selects by
 * itself shows nothing.
 */
export function watchSelection({ isMarkable, onMark, onShown }: SelectionEvents): SelectionWatch {
  const abort = new AbortController();
  let bar: ShownBar | null = null;
  let isExact = false;
  /** The reader's hand was on the keyboard last. */
  let isKeyed = false;

  const hide = (): void => {
    bar?.remove();
    bar = null;
  };
  const selected = (): Selected | null => {
    const selection = window.getSelection();
    return selection === null || selection.isCollapsed || selection.rangeCount === 0
      ? null
      : { range: selection.getRangeAt(0).cloneRange(), isExact };
  };
  const look = (): void => {
    const now = selected();
    hide();
    if (now === null || !isMarkable(now)) return;
    const mark = (colour: Colour, noting: boolean): void => {
      hide();
      onMark(now, colour, noting);
    };
    const onNote = OPENS_FROM_PAGES ? () => mark(NOTE_COLOUR, true) : null;
    bar = showBar({
      beside: () => now.range,
      content: () => <MarkBar mark={null} onColour={(colour) => mark(colour, false)} onNote={onNote} />,
      onLost: () => (bar = null),
    });
    onShown();
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
  const onHand = ({ isTrusted, type }: Event): void => {
    if (isTrusted) isKeyed = type === 'keydown';
  };
  const onChange = (): void => {
    if (selected() === null) hide();
    else isExact = isKeyed;
  };

  const options = { capture: true, signal: abort.signal };
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, onHand, options);
  window.addEventListener('pointerup', onSelected, options);
  window.addEventListener('contextmenu', onSelected, options);
  window.addEventListener('keyup', onKey, options);
  // On the window: a page can put an element in the place of any function of its document.
  window.addEventListener('selectionchange', onChange, options);
  const stop = (): void => {
    hide();
    abort.abort();
  };
  const offer = (exactly: boolean): void => {
    isExact = exactly;
    look();
  };
  return { look, offer, hide, selected, stop, holds: (event) => bar?.holds(event) === true };
}
