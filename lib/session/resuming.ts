import { browser } from 'wxt/browser';
import type { Place } from '../model/place';
import type { PostUrl } from '../model/post';
import { sessionRecords } from './records';

/** A post in which the reader asked to go on. */
interface Resuming {
  readonly post: PostUrl;
  /** The place that was asked for; null for where the reader stopped. */
  readonly place: Place | null;
}

const asked = sessionRecords<number, Resuming>('resuming');

/** Opens a post for a reader who asked to go on in it, or to see a place of it: in the tab at hand, or beside it. */
export async function openToResume(post: PostUrl, tab: number | null, place: Place | null = null): Promise<void> {
  // The post is set before the tab goes: its page could be quicker.
  const target = tab ?? (await browser.tabs.create({})).id;
  if (target === undefined) return;
  await asked.set(target, { post, place });
  await browser.tabs.update(target, { url: post, active: true });
}

/** What the reader asked for in this post in this tab; null where nothing, and each once. */
export async function takeResuming(tab: number, post: PostUrl): Promise<Resuming | null> {
  const resuming = await asked.take(tab);
  return resuming?.post === post ? resuming : null;
}
