import { keepReport } from '../../lib/companion/keepReading';
import { cardEnded, followCard } from '../../lib/companion/prompting';
import type { Parts } from '../../lib/companion/parts';
import { refreshArchive } from '../../lib/companion/refresh';
import type { Handlers } from '../../lib/messages/router';
import { openPanel } from '../../lib/platform/panel';
import { addSite } from '../../lib/companion/addSite';
import { finishHere } from './addedHere';
import { goOn, watchDiscoveries } from './alarms';
import { lookAgain, lookAgainOn } from './lookAgain';
import { offerCard, offerCardWhereOpen } from './offerCard';
import { answerPage, refreshTabs } from './tabs';

/** What the background answers. One line a message; the rules are in `lib/companion`. */
export function handlers(parts: () => Promise<Parts>): Handlers {
  return {
    'page:seen': async (evidence, sender) => {
      if (sender.kind !== 'page') return { kind: 'ignore' };
      return answerPage(await parts(), evidence, sender);
    },
    'reading:report': async ({ address, report }) => {
      const { store, now } = await parts();
      await keepReport(store, address, report, now());
      return null;
    },
    'prompt:due': async ({ address }, sender) => {
      if (sender.kind === 'page') await offerCard(await parts(), sender.tab, address);
      return null;
    },
    'prompt:ended': async ({ address, choice }) => {
      const { store, now } = await parts();
      if (choice === 'opened') await followCard(store, address);
      await cardEnded(store, address, choice, now());
      return null;
    },
    // Not `async`: the browser opens a panel only in the very turn of the reader's click.
    'panel:open': (_, sender) => {
      if (sender.kind !== 'page') return Promise.resolve(null);
      return openPanel(sender.window).then(() => null);
    },
    'archive:refresh': async ({ archive }) => {
      const ready = await parts();
      await refreshArchive(ready, archive);
      await goOn(ready);
      return null;
    },
    'site:add': async ({ archive }) => {
      const added = await addSite(await parts(), archive);
      watchDiscoveries();
      await lookAgainOn(added);
      return added;
    },
    'site:finish': async () => {
      await finishHere(await parts());
      return null;
    },
    'tab:look-again': async ({ tab }) => {
      await lookAgain(tab);
      return null;
    },
    'reader:changed': async ({ archive, finished }) => {
      const ready = await parts();
      await refreshTabs(ready, archive);
      if (finished !== null) await offerCardWhereOpen(ready, finished);
      return null;
    },
  };
}
