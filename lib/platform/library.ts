import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html' as never) });
}
