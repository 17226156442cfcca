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
 * Whether the side panel opens. Edge for Android has no room for one, has `sidePanel` all the same, and its `open`
 * succeeds with nothing opened (github.com/microsoft/MicrosoftEdge-Extensions/issues/662).
 */
function opensBeside(): boolean {
  return browser.sidePanel !== undefined && !navigator.userAgent.includes('Android');
}

/**
 * Opens the panel beside a tab, or in a tab of its own where the browser has no place beside. Must be called straight
 * from the reader's click: browsers refuse it after an `await`.
 */
export async function openPanel({ id, window }: Pick<TabHere, 'id' | 'window'>): Promise<void> {
  if (opensBeside()) return browser.sidePanel.open({ windowId: window });
  const beside = sidebar();
  if (beside !== undefined) return beside.open();
  const url = panelFor(id);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { active: true });
}
