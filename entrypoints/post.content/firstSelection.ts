/** A long press on a touch screen ends in no `pointerup`, but asks for a menu. */
const OCCASIONS = ['pointerup', 'keyup', 'contextmenu'];

/**
 * Calls back once, when the reader has selected something: what marks it is loaded only then. A selection that a script
 * made is none. To be aborted when the page is another one.
 */
export function onFirstSelection(act: () => void): AbortController {
  const abort = new AbortController();
  const look = (event: Event): void => {
    if (!event.isTrusted || getSelection()?.isCollapsed !== false) return;
    abort.abort();
    act();
  };
  for (const type of OCCASIONS) window.addEventListener(type, look, abort);
  return abort;
}
