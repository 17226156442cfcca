import { browser } from 'wxt/browser';

/** Whether our icon stands in the toolbar, outside of the browser's menu of extensions; null where it does not tell. */
export async function isInToolbar(): Promise<boolean | null> {
  // Firefox for Android has no toolbar, and older browsers do not tell.
  if (typeof browser.action.getUserSettings !== 'function') return null;
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? null;
}

/**
 * Calls back when that may have changed: the browser tells of it (Chrome since 130), and its menu of extensions takes
 * the focus from the page in which a reader is asked to use it.
 */
export function onToolbarChange(listener: () => void): void {
  browser.action.onUserSettingsChanged?.addListener(listener);
  addEventListener('focus', listener);
}
