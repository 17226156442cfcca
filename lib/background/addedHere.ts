import type { Parts } from '../companion/parts';
import { followedSites } from '../companion/sites';
import { resumeDiscovery } from '../discovery/discover';
import type { ArchiveId } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import { badgeOf, showBadge } from '../platform/badge';
import { covers, onSiteGranted, patternOf } from '../platform/permissions';
import { isPopupOpen, openPopupOn } from '../platform/popup';
import { addingsToTell, onAddingChange, rememberAdding, type AddingHere } from '../session/addingHere';
import { takeAllowed } from '../session/allowing';
import { finishAdding } from './addSite';
import { resumeWork, watchDiscoveries } from './alarms';
import { lookAgainOn } from './lookAgain';
import { showInPage } from './showInPage';

/** On the toolbar while a site is read for the first time. */
const READING_BADGE = '…';

/** Finishes what a popup or the settings began, and recognises the pages of the new archive that are open. */
export function finishAddings(parts: Parts): Promise<void> {
  return finishAdding(parts, {
    onBegin: bringBack,
    onAdded: async (archive, here) => {
      watchDiscoveries();
      await lookAgainOn(archive);
      void tellEnd(parts, here);
    },
    onFailed: bringBack,
  });
}

/** What was added, and not yet discovered to its end when the worker died, is told when it is. */
export async function tellEnds(parts: Parts): Promise<void> {
  for (const here of await addingsToTell(parts.now())) void tellEnd(parts, here);
}

/**
 * The page that asked for a site may be gone when the reader answers; and where the browser had no need to ask, nobody
 * tells of a grant. A site that was taken back and is allowed again goes on from where it was.
 */
export function listenForGrants(parts: () => Promise<Parts>): void {
  onSiteGranted((origins) => {
    const isGranted = (archive: ArchiveId): boolean => origins.some((granted) => covers(granted, patternOf(archive)));
    void takeAllowed(isGranted, Date.now()).then((tabs) => Promise.all(tabs.map(bringBackTo)));
    void parts().then(async (ready) => {
      const again = (await followedSites(ready.store)).filter(({ id }) => isGranted(id));
      await finishAddings(ready);
      await resumeWork(ready);
      await lookAgainOn(...again.map(({ id }) => id));
    });
  });
  onAddingChange(() => void parts().then(finishAddings));
}

/** The browser's question has closed the popup that the reader asked in: it comes back and says how things stand. */
async function bringBack(here: AddingHere): Promise<void> {
  if (here.tab === null || (await bringBackTo(here.tab))) return;
  await tellOnTab(here.tab, here, null);
}

/** Whether the popup is open over a tab again. */
async function bringBackTo(tab: number): Promise<boolean> {
  return (await isPopupOpen()) || openPopupOn(tab);
}

/** Says what was found, where no popup shows it: once, when all is found or the site wants to be left alone. */
async function tellEnd(parts: Parts, here: AddingHere): Promise<void> {
  const { archive } = here.adding;
  const discovery = await resumeDiscovery(parts, archive);
  if (here.tab === null || (discovery !== undefined && isUnderWay(discovery))) return;
  await rememberAdding({ ...here, tab: null });
  if (await isPopupOpen()) return;
  await tellOnTab(here.tab, here, await parts.store.posts.countOf(archive));
}

/** A quiet note on the page, and a sign on the toolbar: all that is left where the browser opens no popup by itself. */
async function tellOnTab(tab: number, { adding }: AddingHere, posts: number | null): Promise<void> {
  if (adding.kind === 'reading') await showBadge(tab, READING_BADGE);
  else if ((await badgeOf(tab)) === READING_BADGE) await showBadge(tab, posts === null ? '' : String(posts));
  try {
    await showInPage(tab, 'adding:show', { adding, posts });
  } catch {
    // Closed, gone on, or not to be written to any more: the popup says it when it is opened.
  }
}
