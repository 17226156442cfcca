import { browser } from 'wxt/browser';

const MUTED = '#6b6560';

/** Shows a place such as `2/3` on a tab's toolbar button; empty text shows none. A tab that closed meanwhile is no error. */
export async function showBadge(tab: number, text: string): Promise<void> {
  await ignoringClosedTab(
    Promise.all([
      browser.action.setBadgeText({ tabId: tab, text }),
      browser.action.setBadgeBackgroundColor({ tabId: tab, color: MUTED }),
      browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    ]),
  );
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
