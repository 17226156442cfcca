import { browser } from 'wxt/browser';

/** Whether our popup is open in any window. */
export async function isPopupOpen(): Promise<boolean> {
  // Firefox tells it where the popup shares a process with the background, which there it always does.
  if (browser.runtime.getContexts === undefined) return browser.extension.getViews({ type: 'popup' }).length > 0;
  return (await browser.runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0;
}

/**
 * Opens the popup over a tab without a click. False where the reader is at another tab by now, and where the browser
 * wants a click for it.
 */
export async function openPopupOn(tab: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tab);
    if (!active) return false;
    await browser.action.openPopup({ windowId });
    return true;
  } catch {
    return false;
  }
}
