import { browser } from 'wxt/browser';
import { fetchText } from '../../lib/archive/fetch';
import { ensureBuiltIns } from '../../lib/companion/builtIns';
import { documentReader } from '../../lib/companion/documentReader';
import type { Parts } from '../../lib/companion/parts';
import { readPage } from '../../lib/companion/readPage';
import { checkPayload } from '../../lib/messages/payloads';
import { route } from '../../lib/messages/router';
import { forgetVisit } from '../../lib/platform/visits';
import { openStore } from '../../lib/store/open';
import { answerInstall } from './install';
import { handlers } from './handlers';
import { addMenus, answerMenus } from './menus';
import { refreshTabs, resumeLearning } from './tabs';

/**
 * Wires the browser's events to the companion. Everything is registered before the first `await`: the event that woke a
 * service worker is delivered only to listeners that are there by then.
 */
export function startBackground(): void {
  const parts = partsOnDemand();
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

/** The parts, made once; an opening that failed is tried again at the next need. */
function partsOnDemand(): () => Promise<Parts> {
  let making: Promise<Parts> | null = null;
  const make = async (): Promise<Parts> => {
    const store = await openStore();
    await ensureBuiltIns(store, Date.now());
    return { store, fetchText, readDocument: documentReader(readPage), now: Date.now };
  };
  return () => {
    making ??= make().catch((thrown: unknown) => {
      making = null;
      throw thrown;
    });
    return making;
  };
}
