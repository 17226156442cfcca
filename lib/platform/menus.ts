import { browser } from 'wxt/browser';
import type { TabHere } from './activeTab';
import { patternOf } from './permissions';

/** The tab in front when the reader chose an entry or pressed keys. */
type TabAt = Pick<TabHere, 'id' | 'window'>;

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** On the page and our icon, or on what is selected on pages of these sites. */
  readonly on: 'everything' | { readonly selectionOn: readonly string[] };
}

/** Makes the entries of the context menu anew; nothing where there is none (Firefox for Android). */
export async function makeMenus(entries: readonly MenuEntry[]): Promise<void> {
  const { contextMenus } = browser;
  if (contextMenus === undefined) return;
  await contextMenus.removeAll();
  for (const { id, title, on } of entries) {
    if (on === 'everything') contextMenus.create({ id, title, contexts: ['page', 'action'] });
    else {
      const documentUrlPatterns = on.selectionOn.map(patternOf);
      contextMenus.create({ id, title, contexts: ['selection'], documentUrlPatterns });
    }
  }
}

/**
 * Calls back with the entry of the menu that the reader chose, or the command of the keys that they pressed. Firefox for
 * Android has neither. What opens a panel must not `await` before.
 */
export function onCommand(listener: (command: string, tab: TabAt) => void): void {
  const call = (
    command: string | number,
    tab: { readonly id?: number | undefined; readonly windowId: number } | undefined,
  ): void => {
    if (tab?.id !== undefined) listener(String(command), { id: tab.id, window: tab.windowId });
  };
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => call(menuItemId, tab));
  browser.commands?.onCommand.addListener(call);
}
