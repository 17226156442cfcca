import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import { openPanel } from '../platform/panel';
import { patternOf } from '../platform/permissions';
import { askForSearch } from '../session/searchWish';
import { markSelection } from './marks';

const OPEN_PANEL = 'open-panel';
const OPEN_SEARCH = 'open-search';
const MARK = 'highlight';
const MARK_WITH_NOTE = 'highlight-with-note';

let madeFor: string | null = null;

/**
 * Menus are kept by the browser: they are made once per installation or update, and follow the sites that were added.
 */
export async function addMenus(sites: readonly string[]): Promise<void> {
  const patterns = [...new Set(sites.map(patternOf))];
  // An archive changes with every refresh; its site does not.
  if (madeFor === patterns.join()) return;
  madeFor = patterns.join();
  await browser.contextMenus.removeAll();
  const add = (
    id: string,
    message: 'commandOpenPanel' | 'commandHighlight' | 'markWithNote',
    where: Partial<Place>,
  ): void => {
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(message),
      contexts: ['page', 'action'],
      ...where,
    });
  };
  add(OPEN_PANEL, 'commandOpenPanel', {});
  // What marks is of no use, and a nuisance, on any other site.
  const onSelection: Place = { contexts: ['selection'], documentUrlPatterns: patterns };
  if (patterns.length === 0) return;
  add(MARK, 'commandHighlight', onSelection);
  add(MARK_WITH_NOTE, 'markWithNote', onSelection);
}

interface Place {
  contexts: ['selection'];
  documentUrlPatterns: string[];
}

/** The menu entries and the keyboard commands. Neither may `await` before the panel opens. */
export function listenForMenus(parts: () => Promise<Parts>): void {
  const answer = (
    command: string | number,
    tab: { readonly id?: number | undefined; readonly windowId: number } | undefined,
  ): void => {
    if (tab === undefined) return;
    if (command === OPEN_PANEL || command === OPEN_SEARCH || command === MARK_WITH_NOTE) void openPanel(tab.windowId);
    if (command === OPEN_SEARCH) void askForSearch();
    const { id } = tab;
    if (id !== undefined && (command === MARK || command === MARK_WITH_NOTE)) {
      void parts().then((ready) => markSelection(ready, id, command === MARK_WITH_NOTE));
    }
  };
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => answer(menuItemId, tab));
  browser.commands.onCommand.addListener((command, tab) => answer(command, tab));
}
