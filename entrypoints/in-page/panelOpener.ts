import { send } from '../../lib/messages/client';

/**
 * What opens the side panel within the reader's press; null for Firefox, whose sidebar opens only from its own
 * interface.
 */
export function panelOpener(): (() => void) | null {
  if (import.meta.env.FIREFOX) return null;
  return () => {
    send('panel:open', null).catch(() => {
      // Orphaned by an update: there is no extension any more that could open it.
    });
  };
}
