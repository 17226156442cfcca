import { browser } from 'wxt/browser';
import { sendToTab } from '../../lib/messages/client';
import { POST_SCRIPT } from '../../lib/platform/contentScripts';

/** Recognises a tab's page once more; a page that was open before Waymark was installed gets the script first. */
export async function lookAgain(tab: number): Promise<void> {
  try {
    await sendToTab(tab, 'page:look-again', null);
  } catch {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [POST_SCRIPT] });
  }
}
