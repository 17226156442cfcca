import { browser } from 'wxt/browser';
import { Problem } from '../model/problem';

/** The tab a surface speaks of. The address is absent where Waymark may not know it. */
export interface TabHere {
  readonly id: number;
  readonly window: number;
  readonly url: string | undefined;
}

/** Names, in the address of a page of ours that stands in a tab itself, the tab that it speaks of. */
const SPEAKS_OF = 'tab';

/** The panel in a tab of its own, where it speaks of another one. */
export function panelFor(tab: number): string {
  return browser.runtime.getURL(`/sidepanel.html?${SPEAKS_OF}=${tab}`);
}

/**
 * The active tab of this window now or, where our page stands in a tab itself, the one that it was opened for; null in
 * a window without one, and when the tab was closed.
 */
export async function activeTab(): Promise<TabHere | null> {
  const named = new URLSearchParams(globalThis.location?.search).get(SPEAKS_OF);
  const tabs = await browser.tabs.query(named === null ? { active: true, currentWindow: true } : {});
  const tab = named === null ? tabs[0] : tabs.find(({ id }) => id === Number(named));
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

/** Opens an empty tab in front, for what must be said of it before its page comes. */
export async function newTab(): Promise<number> {
  const { id } = await browser.tabs.create({});
  if (id === undefined) throw new Problem('unknown', 'a tab without a number');
  return id;
}

/** Opens an address for the reader: in the tab at hand, which comes to the front, or beside it. */
export async function openAddress(url: string, tab: number | null): Promise<void> {
  if (tab === null) await browser.tabs.create({ url });
  else await browser.tabs.update(tab, { url, active: true });
}

/** Brings the tab to the front whose page shows what the reader asked for: a panel in a tab of its own hides it. */
export async function bringToFront(tab: number): Promise<void> {
  await browser.tabs.update(tab, { active: true });
}
