import { browser } from 'wxt/browser';
import { patternOf } from './permissions';

const ID = 'added-archives';
export const POST_SCRIPT = '/content-scripts/post.js';

/**
 * Makes the content script run on the sites that the reader added, and on no other. The manifest names only the built-in
 * archive; an update of the extension forgets this registration, so it is made anew at every start.
 */
export async function runOnSites(origins: readonly string[]): Promise<void> {
  const matches = [...new Set(origins.map(patternOf))];
  const existing = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (existing.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: [POST_SCRIPT.slice(1)], matches, runAt: 'document_idle' } as const;
  const change = existing.length > 0 ? browser.scripting.updateContentScripts : browser.scripting.registerContentScripts;
  await change([{ ...script, matches: [...matches] , js: [...script.js]}]);
}
