import { browser } from 'wxt/browser';

interface Sidebar {
  open(): Promise<void>;
}

/** Firefox's sidebar; Chromium has `sidePanel` instead, Firefox for Android neither. */
function sidebar(): Sidebar | undefined {
  return (browser as unknown as { readonly sidebarAction?: Sidebar }).sidebarAction;
}

export function hasPanel(): boolean {
  return browser.sidePanel !== undefined || sidebar() !== undefined;
}

/**
 * Opens the side panel of a window. Must be called straight from the reader's click: browsers refuse it after an
 * `await`.
 */
export async function openPanel(window: number): Promise<void> {
  if (browser.sidePanel !== undefined) await browser.sidePanel.open({ windowId: window });
  else await sidebar()?.open();
}
