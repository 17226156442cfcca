import { unclobbered } from '../../../lib/model/unclobbered';

/** What answers presses by itself: a press on it is the page's, also within a highlight. */
const ANSWERS =
  'a[href], area, button, input, select, textarea, label, summary, option, audio, video, iframe, object, embed, ' +
  '[contenteditable]:not([contenteditable=false]), [onclick], [role=button], [role=link], [role=checkbox], ' +
  '[role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], [role=textbox]';

/** A press on the page: CSS pixels from the window's top left. */
export interface Press {
  readonly x: number;
  readonly y: number;
  readonly target: Element;
}

/**
 * Calls back for each press of the reader's on the text of the page, by mouse, touch or pen, that nothing on the page
 * has answered: no link or control, no selection, no script of the page's.
 *
 * @param isOurs whether an event happened on something of ours
 */
export function watchPresses(
  act: (press: Press) => void,
  isOurs: (event: Event) => boolean,
  signal: AbortSignal,
): void {
  const onClick = (event: MouseEvent): void => {
    const { isTrusted, button, detail, target, clientX: x, clientY: y } = event;
    const withKey = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!isTrusted || button !== 0 || detail !== 1 || withKey || isOurs(event)) return;
    if (!(target instanceof Element) || unclobbered(target).closest(ANSWERS) !== null) return;
    // Once the page has heard of it: captured here, for a page may keep its events to itself.
    setTimeout(() => {
      const isAnswered = event.defaultPrevented || window.getSelection()?.isCollapsed === false;
      if (!isAnswered && topAt(x, y) === target) act({ x, y, target });
    }, 0);
  };
  addEventListener('click', onClick, { capture: true, signal });
}

/** What lies there now. Not the document's own method: a page can put an element of that name in its place. */
function topAt(x: number, y: number): Element | null {
  return Document.prototype.elementFromPoint.call(document, x, y);
}
