/** A long press on a touch screen ends in no `pointerup`, but asks for a menu. */
const OCCASIONS = ['pointerup', 'keyup', 'contextmenu'];

/**
 * Calls back whenever the reader has something selected, by the keyboard or not. A selection that a script made by
 * itself is none.
 */
export function onSelection(act: (byKeys: boolean) => void): void {
  const look = ({ isTrusted, type }: Event): void => {
    if (isTrusted && getSelection()?.isCollapsed === false) act(type === 'keyup');
  };
  // Captured: a page may keep its events to itself.
  for (const type of OCCASIONS) addEventListener(type, look, true);
}
