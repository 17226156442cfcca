import { browser } from 'wxt/browser';
import { patternOf } from './permissions';

const ID = 'added-archives';
export const POST_SCRIPT = '/content-scripts/post.js';

let registering: Promise<void> = Promise.resolve();

/**
 * Makes the content script run on the sites that the reader added, and on no other. The manifest names only the
 * built-in archive; an update of the extension forgets this registration, so it is made anew at every start. One call
 * after the other: two that both find nothing registered would both register. `sites` is asked for when it is a call's
 * turn, so that the last one has the last word.
 */
export function runOnSites(sites: () => Promise<readonly string[]>): Promise<void> {
  const run = async (): Promise<void> => register([...new Set((await sites()).map(patternOf))]);
  const mine = registering.then(run, run);
  registering = mine;
  return mine;
}

async function register(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) {
    if (await isRegistered()) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const scripts = [{ id: ID, js: [POST_SCRIPT.slice(1)], matches: [...matches], runAt: 'document_idle' as const }];
  if (await isRegistered()) return browser.scripting.updateContentScripts(scripts);
  try {
    await browser.scripting.registerContentScripts(scripts);
  } catch (thrown) {
    // Another page of ours was first: the settings register as well, when an archive is removed there.
    if (!(await isRegistered())) throw thrown;
    await browser.scripting.updateContentScripts(scripts);
  }
}

async function isRegistered(): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
}
