import { finishAdding } from '../../lib/companion/finishAdding';
import type { Parts } from '../../lib/companion/parts';
import { onAddingChange } from '../../lib/platform/addingHere';
import { onSiteGranted } from '../../lib/platform/permissions';
import { watchDiscoveries } from './alarms';
import { lookAgainOn } from './lookAgain';

/** Finishes what a popup began, and recognises the pages of the new archive that are open. */
export async function finishHere(parts: Parts): Promise<void> {
  const added = await finishAdding(parts);
  if (added === null) return;
  watchDiscoveries();
  await lookAgainOn(added);
}

/**
 * The popup that asked for a site may be gone when the reader answers; and where the browser had no need to ask, nobody
 * tells of a grant.
 */
export function answerGrants(parts: () => Promise<Parts>): void {
  onSiteGranted(() => void parts().then(finishHere));
  onAddingChange(() => void parts().then(finishHere));
}
