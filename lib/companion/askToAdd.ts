import { send } from '../messages/client';
import type { ArchiveId } from '../model/archive';
import { rememberAdding } from '../platform/addingHere';
import { askForSite } from '../platform/permissions';

/**
 * Asks the browser for the site of the open page: the popup's part. Must be called straight from the click. The browser's
 * question may close the popup, so what is to be added is remembered first, and the background finishes it.
 */
export async function askToAdd(archive: ArchiveId, tab: number): Promise<void> {
  const remembered = rememberAdding({ tab, adding: { kind: 'asking', archive }, at: Date.now() });
  const asking = askForSite(archive);
  await remembered;
  if (await asking) await send('site:finish', null);
  else await rememberAdding({ tab, adding: { kind: 'refused', archive }, at: Date.now() });
}
