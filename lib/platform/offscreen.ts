import { browser } from 'wxt/browser';

const PAGE = '/offscreen.html';
let creating: Promise<void> | null = null;

/**
 * Makes sure that the document exists in which a service worker's fetched pages are parsed. Only one can exist, and two
 * callers may ask at once, so its making is shared.
 */
export async function ensureOffscreenDocument(): Promise<void> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (contexts.length > 0) return;
  creating ??= browser.offscreen
    .createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER'],
      justification: 'Reads the topic pages and listings of the archives that the reader follows.',
    })
    .finally(() => {
      creating = null;
    });
  await creating;
}
