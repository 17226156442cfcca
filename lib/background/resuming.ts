import type { Payload } from '../messages/table';
import { archiveOf } from '../model/archive';
import { blockHash, changedSince } from '../model/body';
import type { PostUrl } from '../model/post';
import { namesPlace, resumeOf } from '../model/resume';
import type { Store } from '../store/open';

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
