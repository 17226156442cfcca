import type { Parts } from '../companion/parts';
import type { Sender } from '../messages/router';
import type { Payload } from '../messages/table';
import { archiveOf } from '../model/archive';
import { blockHash, changedSince } from '../model/body';
import type { Place } from '../model/place';
import type { PostUrl } from '../model/post';
import type { ReadingReport } from '../model/readingReport';
import { namesPlace, resumeOf } from '../model/resume';
import { rememberResumable, resumableOn, takeUpResumable } from '../session/resumable';
import { takeResuming } from '../session/resuming';
import { visitNow } from '../session/visits';
import type { Store } from '../store/open';
import { showInPage } from './showInPage';

/** What is new in a post that was read, for the page that shows it; null when nothing is. */
export async function changesIn(store: Store, post: PostUrl): Promise<Payload<'resume:show'> | null> {
  const changed = changedSince(await store.bodies.get(post), await store.readings.get(post));
  if (changed.length === 0) return null;
  return {
    body: await pickedBody(store, post),
    resume: null,
    how: 'offer',
    changed: changed.map(({ text }) => blockHash(text)),
  };
}

/**
 * What a reader who comes back to a post is to be shown on the page: where to go on, and what is new. Null when
 * nothing.
 *
 * @param url the page's address as the browser shows it
 * @param isAsked the reader has just asked to be taken to the place
 */
export async function resumeTo(
  store: Store,
  post: PostUrl,
  { url, isAsked }: { readonly url: string; readonly isAsked: boolean },
): Promise<Payload<'resume:show'> | null> {
  const [reading, byItself] = await Promise.all([store.readings.get(post), store.settings.resumesByItself()]);
  const resume = isAsked || !namesPlace(url) ? resumeOf(reading) : null;
  // A post that can be resumed was not read: there is nothing that it could have changed since.
  if (resume === null) return changesIn(store, post);
  return {
    body: await pickedBody(store, post),
    resume,
    how: isAsked ? 'asked' : byItself ? 'go' : 'offer',
    changed: [],
  };
}

/** The selector of the article that the reader has picked for a post's archive; null when none. */
export async function pickedBody(store: Store, post: PostUrl): Promise<string | null> {
  const archive = archiveOf(await store.archives.all(), post);
  return archive === null ? null : store.settings.articleSelectorOf(archive.id);
}

/** Shows a reader who came back to a post where to go on, or what is new in it. */
export async function offerResume(
  { store }: Parts,
  post: PostUrl,
  { tab, url, document }: Extract<Sender, { kind: 'page' }>,
): Promise<void> {
  const asked = await takeResuming(tab, post);
  if (asked !== null && asked.place !== null) {
    const resume = { place: asked.place, percent: 0 };
    return show(tab, post, { body: await pickedBody(store, post), resume, how: 'asked', changed: [] });
  }
  const what = await resumeTo(store, post, { url, isAsked: asked !== null });
  // Who is taken there by itself has nowhere to go back to.
  await rememberResumable(tab, { post, document, resume: what?.how === 'offer' ? what.resume : null });
  await show(tab, post, what);
}

/** Takes the reader of a tab's page to a place of its post; null: to where it was left. */
export async function goInPage({ store }: Parts, tab: number, place: Place | null): Promise<void> {
  const visit = await visitNow(tab);
  if (visit === null) return;
  const resume = place === null ? await resumableOn(tab, visit.address) : { place, percent: 0 };
  if (resume === null) return;
  if (place === null) await takeUpResumable(tab);
  const body = await pickedBody(store, visit.address);
  await showInPage(tab, 'resume:show', { body, resume, how: 'asked', changed: [] });
}

/** A reader who has read on to where the post was left has nowhere to go back to any more. */
export async function reachedPlace(tab: number, post: PostUrl, { place }: ReadingReport): Promise<void> {
  if (place === null) return;
  const resume = await resumableOn(tab, post);
  if (resume !== null && place.block >= resume.place.block) await takeUpResumable(tab);
}

/** Shows what is new in a post that was read. */
export async function showChanges({ store }: Parts, tab: number, post: PostUrl): Promise<void> {
  await show(tab, post, await changesIn(store, post));
}

async function show(tab: number, post: PostUrl, what: Payload<'resume:show'> | null): Promise<void> {
  if (what === null) return;
  try {
    // A page tells its last when it is left: by then the tab may show another.
    if ((await visitNow(tab))?.address !== post) return;
    await showInPage(tab, 'resume:show', what);
  } catch {
    // Closed, or gone on meanwhile: the next page of the tab is recognised by itself.
  }
}
