import { send } from '../messages/client';
import type { ArchiveId } from '../model/archive';
import { askForSite } from '../platform/permissions';
import { rememberAdding } from '../session/addingHere';

/**
 * Asks the browser for a site that the reader wants to add, from the popup of a tab or from the settings (`tab` null).
 * Must be called straight from the click. The browser's question may close the popup, so what is to be added is
 * remembered first, and the background finishes it.
 */
export async function askToAdd(asked: ArchiveId, tab: number | null): Promise<void> {
  const remember = (kind: 'asking' | 'refused'): Promise<void> =>
    rememberAdding({ tab, asked, adding: { kind, archive: asked }, at: Date.now() });
  const remembered = remember('asking');
  const asking = askForSite(asked);
  await remembered;
  if (await asking) await send('site:finish', null);
  else await remember('refused');
}
