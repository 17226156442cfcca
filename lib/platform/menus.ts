import { browser } from 'wxt/browser';
import type { TabHere } from './activeTab';
import { patternOf } from './permissions';

/** The tab in front when the reader chose an entry or pressed keys. */
type TabAt = Pick<TabHere, 'id' | 'window'>;

/** What an entry of the menu was chosen on. */
export interface ChosenOn {
  /** The page's address, or the link's, where the entry is one of links. */
  readonly url: string;
  /** The page's own title; null for a link, and where it may not be known. */
  readonly title: string | null;
}

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** On the page and our icon, or for these sites: on what is selected on their pages, on these, on links to them. */
  readonly on:
    | 'everything'
    | { readonly selectionOn: readonly string[] }
    | { readonly pagesOf: readonly string[] }
    | { readonly linksTo: readonly string[] };
}

/** Makes the entries of the context menu anew; nothing where there is none (Firefox for Android). */
export async function makeMenus(entries: readonly MenuEntry[]): Promise<void> {
  const { contextMenus } = browser;
  if (contextMenus === undefined) return;
  await contextMenus.removeAll();
  for (const { id, title, on } of entries) {
    if (on === 'everything') contextMenus.create({ id, title, contexts: ['page', 'action'] });
    else if ('linksTo' in on)
      contextMenus.create({ id, title, contexts: ['link'], targetUrlPatterns: on.linksTo.map(patternOf) });
    else if ('pagesOf' in on)
      contextMenus.create({ id, title, contexts: ['page'], documentUrlPatterns: on.pagesOf.map(patternOf) });
    else {
      const documentUrlPatterns = on.selectionOn.map(patternOf);
      contextMenus.create({ id, title, contexts: ['selection'], documentUrlPatterns });
    }
  }
}

/**
 * Calls back with the entry of the menu that the reader chose, or the command of the keys that they pressed. Firefox
 * for Android has neither. What opens a panel must not `await` before.
 */
export function onCommand(listener: (command: string, tab: TabAt, on: ChosenOn | null) => void): void {
  const call = (
    command: string | number,
    tab: { readonly id?: number | undefined; readonly windowId: number } | undefined,
    on: ChosenOn | null,
  ): void => {
    if (tab?.id !== undefined) listener(String(command), { id: tab.id, window: tab.windowId }, on);
  };
  browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }, tab) => {
    const url = linkUrl ?? pageUrl;
    const title = linkUrl === undefined ? (tab?.title ?? null) : null;
    call(menuItemId, tab, url === undefined ? null : { url, title });
  });
  browser.commands?.onCommand.addListener((command, tab) => call(command, tab, null));
}
