import { finishAdding } from '../../lib/companion/finishAdding';
import type { Parts } from '../../lib/companion/parts';
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

/** The popup that asked for a site may be gone when the reader answers. */
export function answerGrants(parts: () => Promise<Parts>): void {
  onSiteGranted(() => void parts().then(finishHere));
}
