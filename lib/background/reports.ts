import type { Parts } from '../companion/parts';
import type { Sender } from '../messages/router';
import type { ToldReading } from '../model/readingReport';
import { showBadge } from '../platform/badge';
import { noting } from '../session/problemLog';
import { offerCard } from './cards';
import { reachedPlace, showChanges } from './resume';
import { tabsOf } from './tabs';
import { keepParked, takeReport } from './takeReport';

/**
 * Keeps what a page reports, and shows there what follows from it. Rejects with a `Problem` when it could not be kept.
 */
export async function answerReport(parts: () => Promise<Parts>, told: ToldReading, sender: Sender): Promise<void> {
  const store = async (): Promise<Parts['store']> => (await parts()).store;
  try {
    const { isFinish, isAgain } = await takeReport({ store, now: Date.now }, told);
    // What the reader waits for is not the page's report: that is kept, whatever becomes of this.
    await showAfter(await parts(), told, sender, { isFinish, isAgain }).catch(noting('shown after a report'));
  } catch (thrown) {
    // Draws what is to be said instead of the place on the path.
    if (sender.kind === 'page') await showBadge(sender.tab, '');
    throw thrown;
  }
}

/** Keeps what could not be kept before, at a start of the background and whenever it wakes. */
export async function keepWhatWasParked(parts: Parts): Promise<void> {
  const isAgain = await keepParked({ store: async () => parts.store });
  if (isAgain) tabsOf(parts.store).heard({ store: 'all' });
}

interface Shown {
  readonly isFinish: boolean;
  readonly isAgain: boolean;
}

async function showAfter(
  parts: Parts,
  { address, report, blocks }: ToldReading,
  sender: Sender,
  { isFinish, isAgain }: Shown,
): Promise<void> {
  if (isAgain) tabsOf(parts.store).heard({ store: 'all' });
  if (sender.kind !== 'page') return;
  await reachedPlace(sender.tab, address, report);
  if (isFinish) await offerCard(parts, sender.tab, address);
  // A post that was read tells of its blocks when some of them are new.
  else if (blocks !== null) await showChanges(parts, sender.tab, address);
}
