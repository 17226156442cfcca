import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import type { Payload } from '../messages/table';
import type { PostUrl } from '../model/post';
import { takeResuming } from '../session/resuming';
import { visitOf } from '../session/visits';
import { changesIn, returnTo } from './resuming';
import { showInPage } from './showInPage';

/** Shows a reader who came back to a post where to go on, or what is new in it. */
export async function offerReturn({ store }: Parts, tab: number, post: PostUrl, url: string): Promise<void> {
  await show(tab, post, await returnTo(store, post, { url, isAsked: await takeResuming(tab, post) }));
}

/** Shows what is new in a post that was read. */
export async function showChanges({ store }: Parts, tab: number, post: PostUrl): Promise<void> {
  await show(tab, post, await changesIn(store, post));
}

async function show(tab: number, post: PostUrl, what: Payload<'return:show'> | null): Promise<void> {
  if (what === null) return;
  try {
    // A page tells its last when it is left: by then the tab may show another.
    const { url } = await browser.tabs.get(tab);
    if ((await visitOf(tab, url))?.address !== post) return;
    await showInPage(tab, 'return:show', what);
  } catch {
    // Closed, or gone on meanwhile: the next page of the tab is recognised by itself.
  }
}
