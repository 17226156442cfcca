import { browser } from 'wxt/browser';
import type { PostUrl } from '../model/post';
import { sessionRecords } from './records';

const asked = sessionRecords<number, PostUrl>('resuming');

/** Opens a post for a reader who asked to go on in it: in the tab at hand, or beside it. */
export async function openToResume(post: PostUrl, tab: number | null): Promise<void> {
  // The post is set before the tab goes: its page could be quicker.
  const target = tab ?? (await browser.tabs.create({})).id;
  if (target === undefined) return;
  await asked.set(target, post);
  await browser.tabs.update(target, { url: post });
}

/** Whether the reader asked to go on in this post in this tab; true once. */
export async function takeResuming(tab: number, post: PostUrl): Promise<boolean> {
  return (await asked.take(tab)) === post;
}
