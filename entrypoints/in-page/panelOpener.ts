import { send } from '../../lib/messages/client';
import { OPENS_FROM_PAGES } from '../../lib/platform/panelFromPage';

/** What opens the side panel within the reader's press; null where no press on a page can. */
export function panelOpener(): (() => void) | null {
  if (!OPENS_FROM_PAGES) return null;
  return () => {
    send('panel:open', null).catch(() => {
      // Orphaned by an update: there is no extension any more that could open it.
    });
  };
}
