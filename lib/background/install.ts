import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import { followedSites } from '../companion/sites';
import { lookAgainOn } from './lookAgain';

/** One tab at the first install, none ever after; pages of known archives that are open already are recognised. */
export async function answerInstall({ store, now }: Parts, reason: string): Promise<void> {
  const isFirst = reason === 'install' && (await store.settings.firstRunShownAt()) === null;
  if (isFirst) {
    await store.settings.setFirstRunShownAt(now());
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  }
  await lookAgainOn(...(await followedSites(store)).map((archive) => archive.id));
}
