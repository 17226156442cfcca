import { browser } from 'wxt/browser';
import { openPanel } from '../../lib/platform/panel';
import { wishForSearch } from '../../lib/platform/searchWish';

const OPEN_PANEL = 'open-panel';
const OPEN_SEARCH = 'open-search';

/** Menus are kept by the browser: they are made once per installation or update. */
export function addMenus(): void {
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({
      id: OPEN_PANEL,
      title: browser.i18n.getMessage('commandOpenPanel'),
      contexts: ['page', 'action'],
    });
  });
}

/** The menu entry and the keyboard command. Neither may `await` before the panel opens. */
export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === OPEN_PANEL && tab !== undefined) void openPanel(tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab === undefined || (command !== OPEN_PANEL && command !== OPEN_SEARCH)) return;
    void openPanel(tab.windowId);
    if (command === OPEN_SEARCH) void wishForSearch();
  });
}
