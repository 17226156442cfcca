import { browser } from 'wxt/browser';
import { PAINT_STYLES } from '../mark/styles';
import { sendToTab } from '../messages/client';
import type { MessageName, Payload } from '../messages/table';

/**
 * Tells the script that shows things on pages what to show on a tab's. It comes into a page only now, when there is
 * something to show there for the first time. Throws when the tab is gone, or may not be written to.
 */
export async function showInPage<N extends MessageName>(tab: number, name: N, payload: Payload<N>): Promise<void> {
  try {
    await sendToTab(tab, name, payload);
  } catch {
    // Nobody is there yet to answer.
    const target = { tabId: tab };
    await browser.scripting.insertCSS({ target, css: PAINT_STYLES });
    await browser.scripting.executeScript({ target, files: ['/in-page.js'] });
    await sendToTab(tab, name, payload);
  }
}
