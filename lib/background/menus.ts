import type { Parts } from '../companion/parts';
import { putToRead } from '../companion/putToRead';
import { makeMenus, onCommand } from '../platform/menus';
import { messageOf } from '../platform/messageOf';
import { openPanel } from '../platform/panel';
import { askForSearch } from '../session/searchWish';
import { markSelection } from './marks';

const OPEN_PANEL = 'open-panel';
const OPEN_SEARCH = 'open-search';
const MARK = 'highlight';
const MARK_WITH_NOTE = 'highlight-with-note';
const PAGE_TO_READ = 'page-to-read';
const LINK_TO_READ = 'link-to-read';

let madeFor: string | null = null;

/**
 * Menus are kept by the browser: they are made once per installation or update, and follow the sites that were added.
 */
export async function addMenus(archives: readonly string[]): Promise<void> {
  const sites = [...new Set(archives.map((archive) => new URL(archive).origin))];
  // An archive changes with every refresh; its site does not.
  if (madeFor === sites.join()) return;
  madeFor = sites.join();
  // What marks is of no use, and a nuisance, on any other site.
  const on = { selectionOn: sites };
  await makeMenus([
    { id: OPEN_PANEL, title: messageOf('commandOpenPanel', []), on: 'everything' },
    ...(sites.length === 0
      ? []
      : [
          { id: MARK, title: messageOf('commandHighlight', []), on },
          { id: MARK_WITH_NOTE, title: messageOf('markWithNote', []), on },
          { id: PAGE_TO_READ, title: messageOf('menuToRead', []), on: { pagesOf: sites } },
          { id: LINK_TO_READ, title: messageOf('menuLinkToRead', []), on: { linksTo: sites } },
        ]),
  ]);
}

/** The menu entries and the keyboard commands. Neither may `await` before the panel opens. */
export function listenForMenus(parts: () => Promise<Parts>): void {
  onCommand((command, tab, on) => {
    if (command === OPEN_PANEL || command === OPEN_SEARCH || command === MARK_WITH_NOTE) void openPanel(tab);
    if (command === OPEN_SEARCH) void askForSearch();
    if (command === MARK || command === MARK_WITH_NOTE) {
      void parts().then((ready) => markSelection(ready, tab.id, command === MARK_WITH_NOTE));
    }
    if (on !== null && (command === PAGE_TO_READ || command === LINK_TO_READ))
      void parts().then(({ store, now }) => putToRead(store, on.url, now(), on.title));
  });
}
