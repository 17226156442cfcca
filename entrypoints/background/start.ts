import { browser } from 'wxt/browser';
import { fetchText } from '../../lib/archive/fetch';
import { politely } from '../../lib/archive/politeFetch';
import { ensureBuiltIns } from '../../lib/companion/builtIns';
import { documentReader } from '../../lib/companion/documentReader';
import { checkAtStart } from '../../lib/companion/health';
import type { Parts } from '../../lib/companion/parts';
import { onlyOwnPages } from '../../lib/companion/ownPages';
import { readPage } from '../../lib/companion/readPage';
import { followedSites, keepSites } from '../../lib/companion/sites';
import { checkPayload } from '../../lib/messages/payloads';
import { route } from '../../lib/messages/router';
import { forgetMarks } from '../../lib/platform/markStates';
import { holdsSite, isSettling } from '../../lib/platform/permissions';
import { noteProblem, noting } from '../../lib/platform/problemLog';
import { forgetVisit, lastVisitOf } from '../../lib/platform/visits';
import { storeOnDemand } from '../../lib/store/open';
import { answerGrants, finishHere, tellEnds } from './addedHere';
import { answerAlarms, goOn } from './alarms';
import { answerInstall } from './install';
import { handlers } from './handlers';
import { addMenus, answerMenus } from './menus';
import { keepWhatWasParked } from './reports';
import { keepSearch } from './search';
import { resumeLearning, tabsOf } from './tabs';

/**
 * Wires the browser's events to the companion. Everything is registered before the first `await`: the event that woke a
 * service worker is delivered only to listeners that are there by then.
 */
export function startBackground(): void {
  const store = storeOnDemand(async (opening) => {
    const opened = await opening;
    await checkAtStart(opened);
    await ensureBuiltIns(opened, Date.now());
  });
  const readDocument = documentReader(readPage);
  const fetchPolitely = politely(fetchText, { holds: holdsSite, isSettling });
  const parts = async (): Promise<Parts> => ({
    store: await store(),
    fetchText: fetchPolitely,
    readDocument,
    now: Date.now,
  });
  const { tend } = keepSearch(store);
  const check = onlyOwnPages(checkPayload, { store, lastVisit: lastVisitOf });
  route(handlers(parts, tend), check, (name, thrown) => void noteProblem(name, thrown));
  // What nobody waits for ends here when it fails.
  addEventListener('unhandledrejection', ({ reason }) => void noteProblem('background', reason));
  answerMenus(parts);
  answerAlarms(parts);
  answerGrants(parts);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void parts().then(async (ready) => {
      await menusFor(ready);
      await answerInstall(ready, reason);
    });
  });
  browser.tabs.onRemoved.addListener((tab) => void Promise.all([forgetVisit(tab), forgetMarks(tab)]));
  void parts().then(async (ready) => {
    ready.store.onChange((change) => {
      tabsOf(ready.store).heard(change);
      if (change.store === 'archives' || change.store === 'all') void menusFor(ready);
    });
    // What fails keeps none of the others from its work: each is done again at the next start.
    await keepWhatWasParked(ready).catch(noting('parked reports'));
    await keepSites(ready.store, Date.now()).catch(noting('sites'));
    await goOn(ready).catch(noting('discoveries'));
    // What the reader granted while nobody was there.
    await finishHere(ready).catch(noting('adding'));
    await tellEnds(ready).catch(noting('adding'));
    await resumeLearning(ready);
  });
}

async function menusFor({ store }: Parts): Promise<void> {
  await addMenus((await followedSites(store)).map((archive) => archive.id));
}
