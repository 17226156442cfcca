import { browser } from 'wxt/browser';
import { sendToTab } from '../messages/client';
import type { PostUrl } from '../model/post';
import { POST_SCRIPT } from '../platform/contentScripts';
import { patternOf } from '../platform/permissions';
import { openVisits } from '../session/visits';

/** Recognises a tab's page once more; a page that was open before Waymark was installed gets the script first. */
export async function lookAgain(tab: number): Promise<void> {
  try {
    await sendToTab(tab, 'page:look-again', null);
  } catch {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [POST_SCRIPT] });
  }
}

/** The same for all open tabs of a site. */
export async function lookAgainOn(...addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const open = await browser.tabs.query({ url: addresses.map(patternOf) });
  await Promise.allSettled(open.map((tab) => (tab.id === undefined ? undefined : lookAgain(tab.id))));
}

/**
 * The same for all tabs that show a post: what was read of it no longer counts, and their pages must not go on from it.
 */
export async function lookAgainAt(post: PostUrl): Promise<void> {
  const showing = (await openVisits()).filter(({ visit }) => visit.address === post);
  await Promise.allSettled(showing.map(({ tab }) => lookAgain(tab)));
}
