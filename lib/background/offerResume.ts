import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import type { Sender } from '../messages/router';
import type { Payload } from '../messages/table';
import type { PostUrl } from '../model/post';
import type { ReadingReport } from '../model/reading';
import { takeResuming } from '../session/resuming';
import { rememberReturn, returnOn, takeUpReturn } from '../session/returns';
import { visitOf } from '../session/visits';
import { changesIn, pickedBody, resumeTo } from './resuming';
import { showInPage } from './showInPage';

/** Shows a reader who came back to a post where to go on, or what is new in it. */
export async function offerResume(
  { store }: Parts,
  post: PostUrl,
  { tab, url, document }: Extract<Sender, { kind: 'page' }>,
): Promise<void> {
  const what = await resumeTo(store, post, { url, isAsked: await takeResuming(tab, post) });
  // Who is taken there by itself has nowhere to go back to.
  await rememberReturn(tab, { post, document, resume: what?.how === 'offer' ? what.resume : null });
  await show(tab, post, what);
}

/** Takes the reader of a tab's page to where its post was left. */
export async function goBack({ store }: Parts, tab: number): Promise<void> {
  const { url } = await browser.tabs.get(tab);
  const visit = await visitOf(tab, url);
  const resume = visit === null ? null : await returnOn(tab, visit.address);
  if (visit === null || resume === null) return;
  await takeUpReturn(tab);
  const body = await pickedBody(store, visit.address);
  await showInPage(tab, 'resume:show', { body, resume, how: 'asked', changed: [] });
}

/** A reader who has read on to where the post was left has nowhere to go back to any more. */
export async function reachedPlace(tab: number, post: PostUrl, { place }: ReadingReport): Promise<void> {
  if (place === null) return;
  const resume = await returnOn(tab, post);
  if (resume !== null && place.block >= resume.place.block) await takeUpReturn(tab);
}

/** Shows what is new in a post that was read. */
export async function showChanges({ store }: Parts, tab: number, post: PostUrl): Promise<void> {
  await show(tab, post, await changesIn(store, post));
}

async function show(tab: number, post: PostUrl, what: Payload<'resume:show'> | null): Promise<void> {
  if (what === null) return;
  try {
    // A page tells its last when it is left: by then the tab may show another.
    const { url } = await browser.tabs.get(tab);
    if ((await visitOf(tab, url))?.address !== post) return;
    await showInPage(tab, 'resume:show', what);
  } catch {
    // Closed, or gone on meanwhile: the next page of the tab is recognised by itself.
  }
}
