import { browser } from 'wxt/browser';
import type { PostUrl } from '../model/post';

const PREFIX = 'resuming:';

/** Opens a post for a reader who asked to go on in it: in the tab at hand, or beside it. */
export async function openToResume(post: PostUrl, tab: number | null): Promise<void> {
  // The post is set before the tab goes: its page could be quicker.
  const target = tab ?? (await browser.tabs.create({})).id;
  if (target === undefined) return;
  await browser.storage.session.set({ [`${PREFIX}${target}`]: post });
  await browser.tabs.update(target, { url: post });
}

/** Whether the reader asked to go on in this post in this tab; true once. */
export async function takeResuming(tab: number, post: PostUrl): Promise<boolean> {
  const key = `${PREFIX}${tab}`;
  const asked = (await browser.storage.session.get(key))[key];
  if (asked === undefined) return false;
  await browser.storage.session.remove(key);
  return asked === post;
}
