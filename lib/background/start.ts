import { browser } from 'wxt/browser';
import { fetchText } from '../archive/fetch';
import { politely } from '../archive/politeFetch';
import { ensureBuiltIns } from '../companion/builtIns';
import { checkAtStart } from '../companion/health';
import type { Parts } from '../companion/parts';
import { followedSites, keepSites } from '../companion/sites';
import { checkPayload } from '../messages/payloads';
import { route } from '../messages/router';
import { holdsSite, isSettling } from '../platform/permissions';
import { forgetMarks } from '../session/markStates';
import { noteProblem, noting } from '../session/problemLog';
import { noteRequest } from '../session/requestLog';
import { forgetResumable } from '../session/resumable';
import { forgetVisit, lastVisitOf } from '../session/visits';
import { isOfBeforeWipe } from '../session/wiped';
import { storeOnDemand } from '../store/open';
import { listenForGrants, finishAddings, tellEnds } from './addedHere';
import { listenForAlarms, resumeWork } from './alarms';
import { documentReader } from './documentReader';
import { keepFound } from './finding/keepFound';
import { handlers } from './handlers';
import { answerInstall } from './install';
import { followForLooking } from './looking';
import { addMenus, listenForMenus } from './menus';
import { onlyOwnPages } from './ownPages';
import { keepWhatWasParked } from './reports';
import { keepSearch } from './search';
import { keepSynced } from './syncing';
import { resumeErrands, tabsOf } from './tabs';

/**
 * Wires the browser's events to the companion. Everything is registered before the first `await`: the event that woke a
 * service worker is delivered only to listeners that are there by then.
 */
export function startBackground(): void {
  const store = storeOnDemand(async (opening) => {
    const opened = await opening;
    await checkAtStart(opened);
    await ensureBuiltIns(opened);
  });
  const reader = documentReader();
  const fetchPolitely = politely(fetchText, { holds: holdsSite, isSettling, sent: (one) => void noteRequest(one) });
  const parts = async (): Promise<Parts> => ({
    store: await store(),
    fetchText: fetchPolitely,
    ...reader,
    now: Date.now,
  });
  const { tend } = keepSearch(store);
  keepFound(parts);
  const check = onlyOwnPages(checkPayload, { store, lastVisit: lastVisitOf, isOfBeforeWipe });
  const syncs = keepSynced(parts);
  route(
    handlers(parts, { tendSearch: tend, syncNow: syncs.now, syncSoon: syncs.soon }),
    check,
    (name, thrown) => void noteProblem(name, thrown),
  );
  // What nobody waits for ends here when it fails.
  addEventListener('unhandledrejection', ({ reason }) => void noteProblem('background', reason));
  listenForMenus(parts);
  listenForAlarms(parts);
  listenForGrants(parts);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void parts().then(async (ready) => {
      await menusFor(ready);
      await answerInstall(ready, reason);
    });
  });
  browser.tabs.onRemoved.addListener(
    (tab) => void Promise.all([forgetVisit(tab), forgetMarks(tab), forgetResumable(tab)]),
  );
  void parts().then(async (ready) => {
    const look = followForLooking(ready);
    ready.store.onChange((change) => {
      tabsOf(ready.store).heard(change);
      look(change);
      if (change.store === 'archives' || change.store === 'all') void menusFor(ready);
    });
    void syncs.begin().catch(noting('sync'));
    // What fails keeps none of the others from its work: each is done again at the next start.
    await keepWhatWasParked(ready).catch(noting('parked reports'));
    await keepSites(ready.store, Date.now()).catch(noting('sites'));
    await resumeWork(ready).catch(noting('discoveries'));
    // What the reader granted while nobody was there.
    await finishAddings(ready).catch(noting('adding'));
    await tellEnds(ready).catch(noting('adding'));
    await resumeErrands(ready);
  });
}

async function menusFor({ store }: Parts): Promise<void> {
  await addMenus((await followedSites(store)).map((archive) => archive.id));
}
