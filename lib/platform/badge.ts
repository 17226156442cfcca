import { browser } from 'wxt/browser';
import { messageKey } from '../model/problem';
import { unsavedNow } from '../session/unsaved';
import { messageOf } from './messageOf';

const MUTED = '#6b6560';
const CAUTION = '#a03c0f';

/**
 * Shows what is read of a path, such as `1/3`, on a tab's toolbar button; empty text shows none. While what is read
 * cannot be kept, that is shown instead. A tab that closed meanwhile is no error.
 */
export async function showBadge(tab: number, text: string): Promise<void> {
  const unsaved = await unsavedNow();
  const title = messageOf(unsaved === null ? 'extensionName' : messageKey(unsaved.code), []);
  await ignoringClosedTab(
    Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: unsaved === null ? text : '!' }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: unsaved === null ? MUTED : CAUTION }),
      browser.action.setTitle({ tabId: tab, title }),
      browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    ]),
  );
}

/** What a tab's toolbar button shows now; empty for a tab that closed. */
export async function badgeOf(tab: number): Promise<string> {
  try {
    return await browser.action.getBadgeText({ tabId: tab });
  } catch {
    return '';
  }
}

/** The icon in colour on a known archive, grey elsewhere. */
export async function showIcon(tab: number, onArchive: boolean): Promise<void> {
  const suffix = onArchive ? '' : '-muted';
  const path = { 16: `/icon/16${suffix}.png`, 32: `/icon/32${suffix}.png` };
  await ignoringClosedTab(browser.action.setIcon({ tabId: tab, path }));
}

async function ignoringClosedTab(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!(thrown instanceof Error) || !/tab/i.test(thrown.message)) throw thrown;
  }
}
