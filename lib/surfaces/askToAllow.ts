import type { ArchiveId } from '../model/archive';
import { askForSite } from '../platform/permissions';
import { rememberAllowing } from '../session/allowing';

/**
 * Asks the browser once more for a site that was taken back, from the popup of a tab, or from where the answer is
 * waited for (`tab` null). Must be called straight from the click. The question may close the popup: the background
 * brings it back when the site is granted, and the next one that is opened says when it was not.
 */
export async function askToAllow(archive: ArchiveId, tab: number | null): Promise<void> {
  const remember = (kind: 'asking' | 'refused'): Promise<void> =>
    rememberAllowing({ archive, tab, kind, at: Date.now() });
  const remembered = remember('asking');
  const asking = askForSite(archive);
  await remembered;
  if (!(await asking)) await remember('refused');
}
