import { browser } from 'wxt/browser';
import { panelFor, type TabHere } from './activeTab';

interface Sidebar {
  open(): Promise<void>;
}

/** Firefox's sidebar; Chromium has `sidePanel` instead, Firefox for Android neither. */
function sidebar(): Sidebar | undefined {
  return (browser as unknown as { readonly sidebarAction?: Sidebar }).sidebarAction;
}

/**
 * Opens the panel beside a tab, or in a tab of its own where the browser has no place beside. Must be called straight
 * from the reader's click: browsers refuse it after an `await`.
 */
export async function openPanel({ id, window }: Pick<TabHere, 'id' | 'window'>): Promise<void> {
  if (browser.sidePanel !== undefined) return browser.sidePanel.open({ windowId: window });
  const beside = sidebar();
  if (beside !== undefined) return beside.open();
  const url = panelFor(id);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
