import { browser } from 'wxt/browser';

/**
 * Looks at the page of a tab: what the script `look` reads there, unchecked. Null where no extension may look (the
 * browser's own pages), and where the reader did not press the button.
 */
export async function lookAtPage(tab: number): Promise<unknown> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/look.js'] });
    return injected?.result ?? null;
  } catch {
    return null;
  }
}
