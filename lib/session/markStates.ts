import { browser } from 'wxt/browser';
import type { HighlightId, MarkPlaces } from '../model/highlight';
import type { PostUrl } from '../model/post';

/** Where a tab's page has the highlights of its post. */
export interface TabPlaces {
  readonly post: PostUrl;
  readonly places: MarkPlaces;
}

const PLACES = 'mark-places:';
const GOING = 'mark-going:';
const NOTING = 'mark-noting';

/** In `storage.session`, as visits are: kept when the background dies, gone with the browser. */
export async function rememberPlaces(tab: number, places: TabPlaces): Promise<void> {
  await browser.storage.session.set({ [`${PLACES}${tab}`]: places });
}

/** What the tab's page reported of this post; null when it did not. */
export async function placesOn(tab: number, post: PostUrl): Promise<MarkPlaces | null> {
  const reported = await read<TabPlaces>(`${PLACES}${tab}`);
  return reported?.post === post ? reported.places : null;
}

/** The reader is on the way to a highlight of another page: it is to be shown when that page is there. */
export async function rememberGoing(tab: number, post: PostUrl, id: HighlightId): Promise<void> {
  await browser.storage.session.set({ [`${GOING}${tab}`]: { post, id } });
}

/** The highlight to be shown on this page, once. */
export async function takeGoing(tab: number, post: PostUrl): Promise<HighlightId | null> {
  const going = await read<{ readonly post: PostUrl; readonly id: HighlightId }>(`${GOING}${tab}`);
  if (going === undefined) return null;
  await browser.storage.session.remove(`${GOING}${tab}`);
  return going.post === post ? going.id : null;
}

/** The highlight that the reader wants to write a note to, in whatever panel is open or opens. */
export async function rememberNoting(id: HighlightId | null): Promise<void> {
  await browser.storage.session.set({ [NOTING]: id });
}

export async function notingNow(): Promise<HighlightId | null> {
  return (await read<HighlightId | null>(NOTING)) ?? null;
}

export async function forgetMarks(tab: number): Promise<void> {
  await browser.storage.session.remove([`${PLACES}${tab}`, `${GOING}${tab}`]);
}

/** Calls back when a page reported other places, or a note is wanted. Returns what stops it. */
export function onMarkStateChange(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && Object.keys(changes).some((key) => key.startsWith(PLACES) || key === NOTING)) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function read<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}
