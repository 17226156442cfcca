import { browser } from 'wxt/browser';

/** The tab a surface speaks of. The address is absent where Waymark may not know it. */
export interface TabHere {
  readonly id: number;
  readonly window: number;
  readonly url: string | undefined;
}

/** The active tab of this window now; null in a window without one. */
export async function activeTab(): Promise<TabHere | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, window: tab.windowId, url: tab.url };
}

/** Calls back when another tab of any window became active or one changed its address. Returns what stops it. */
export function onActiveTabChange(listener: () => void): () => void {
  const onUpdated = (_tab: number, change: { url?: string; status?: string }): void => {
    if (change.url !== undefined || change.status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** Opens an address for the reader: in the tab at hand, or beside it. */
export async function openAddress(url: string, tab: number | null): Promise<void> {
  if (tab === null) await browser.tabs.create({ url });
  else await browser.tabs.update(tab, { url });
}
