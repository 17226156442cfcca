import { browser } from 'wxt/browser';
import { SHORTCUTS, type Shortcut } from '../model/overview';

/** The manifest's commands. The panel's is named by the browser in Firefox, and by us elsewhere. */
const DOES: Readonly<Record<string, Shortcut['does']>> = {
  _execute_action: 'popup',
  _execute_sidebar_action: 'panel',
  'open-panel': 'panel',
  highlight: 'highlight',
  'open-search': 'search',
};

/** The keys that the reader's browser has for us, and what has none; empty where there are no commands. */
export async function shortcuts(): Promise<Shortcut[]> {
  // Firefox for Android has none.
  const commands = browser.commands === undefined ? [] : await browser.commands.getAll();
  return SHORTCUTS.flatMap((does) => {
    const command = commands.find(({ name = '' }) => DOES[name] === does);
    return command === undefined ? [] : [{ does, key: command.shortcut || null }];
  });
}

/** Firefox 137 and later; Chromium has an address for it. */
interface OpensSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's page for shortcuts; null where it has none that an extension may open. */
export function shortcutsPage(): (() => void) | null {
  if (import.meta.env.FIREFOX) {
    const { openShortcutSettings } = (browser.commands ?? {}) as OpensSettings;
    return openShortcutSettings === undefined ? null : () => void openShortcutSettings();
  }
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
