/** A long press on a touch screen ends in no `pointerup`, but asks for a menu. */
const OCCASIONS = ['pointerup', 'keyup', 'contextmenu'];

/** Calls back whenever the reader has something selected. A selection that a script made by itself is none. */
export function onSelection(act: () => void): void {
  const look = ({ isTrusted }: Event): void => {
    if (isTrusted && getSelection()?.isCollapsed === false) act();
  };
  // Captured: a page may keep its events to itself.
  for (const type of OCCASIONS) addEventListener(type, look, true);
}
