import { browser } from 'wxt/browser';

const POPUP = '_execute_action';
const PANEL = new Set(['open-panel', '_execute_sidebar_action']);

/** The keys that the reader's browser has for us, as it writes them (`Alt+Shift+M`); null for one that is not set. */
export async function shortcuts(): Promise<{ readonly popup: string | null; readonly panel: string | null }> {
  // Firefox for Android has no commands.
  const commands = browser.commands === undefined ? [] : await browser.commands.getAll();
  const keyOf = (isIt: (name: string) => boolean): string | null =>
    commands.find(({ name }) => name !== undefined && isIt(name))?.shortcut || null;
  return { popup: keyOf((name) => name === POPUP), panel: keyOf((name) => PANEL.has(name)) };
}

/** Opens the browser's page for shortcuts; null where it has none that an extension may open. */
export function shortcutsPage(): (() => void) | null {
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
