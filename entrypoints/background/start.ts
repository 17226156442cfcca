import { browser } from 'wxt/browser';
import { fetchText } from '../../lib/archive/fetch';
import { ensureBuiltIns } from '../../lib/companion/builtIns';
import { documentReader } from '../../lib/companion/documentReader';
import { checkAtStart } from '../../lib/companion/health';
import type { Parts } from '../../lib/companion/parts';
import { readPage } from '../../lib/companion/readPage';
import { syncSites } from '../../lib/companion/sites';
import { checkPayload } from '../../lib/messages/payloads';
import { route } from '../../lib/messages/router';
import { forgetVisit } from '../../lib/platform/visits';
import { storeOnDemand } from '../../lib/store/open';
import { answerInstall } from './install';
import { handlers } from './handlers';
import { addMenus, answerMenus } from './menus';
import { refreshTabs, resumeLearning } from './tabs';

/**
 * Wires the browser's events to the companion. Everything is registered before the first `await`: the event that woke a
 * service worker is delivered only to listeners that are there by then.
 */
export function startBackground(): void {
  const store = storeOnDemand(async (opened) => {
    await checkAtStart(opened);
    await ensureBuiltIns(opened, Date.now());
    await syncSites(opened);
  });
  const readDocument = documentReader(readPage);
  const parts = async (): Promise<Parts> => ({ store: await store(), fetchText, readDocument, now: Date.now });
  route(handlers(parts), checkPayload);
  answerMenus();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    addMenus();
    void parts().then((ready) => answerInstall(ready, reason));
  });
  browser.tabs.onRemoved.addListener((tab) => void forgetVisit(tab));
  void parts().then(async (ready) => {
    ready.store.onChange((change) => void refreshTabs(ready, change.archive));
    await resumeLearning(ready);
  });
}
