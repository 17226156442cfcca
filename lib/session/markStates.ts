import type { HighlightId, MarkPlaces, TypedNote } from '../model/highlight';
import type { PostUrl } from '../model/post';
import { sessionRecord, sessionRecords } from './records';

/** Where a tab's page has the highlights of its post. */
export interface TabPlaces {
  readonly post: PostUrl;
  readonly places: MarkPlaces;
}

const reported = sessionRecords<number, TabPlaces>('mark-places');
const goings = sessionRecords<number, { readonly post: PostUrl; readonly id: HighlightId }>('mark-going');
const noting = sessionRecord<HighlightId | null>('mark-noting');
const typing = sessionRecord<TypedNote | null>('mark-typed');

export async function rememberPlaces(tab: number, places: TabPlaces): Promise<void> {
  await reported.set(tab, places);
}

/** What the tab's page reported of this post; null when it did not. */
export async function placesOn(tab: number, post: PostUrl): Promise<MarkPlaces | null> {
  const there = await reported.get(tab);
  return there?.post === post ? there.places : null;
}

/** The reader is on the way to a highlight of another page: it is to be shown when that page is there. */
export async function rememberGoing(tab: number, post: PostUrl, id: HighlightId): Promise<void> {
  await goings.set(tab, { post, id });
}

/** The highlight to be shown on this page, once. */
export async function takeGoing(tab: number, post: PostUrl): Promise<HighlightId | null> {
  const going = await goings.take(tab);
  return going?.post === post ? going.id : null;
}

/** The highlight that the reader wants to write a note to, in whatever panel is open or opens. */
export async function rememberNoting(id: HighlightId | null): Promise<void> {
  await noting.set(id);
}

export async function notingNow(): Promise<HighlightId | null> {
  return (await noting.get()) ?? null;
}

/** What is typed to the note that was asked for, outside of the panel; null once it is the panel's. */
export async function rememberTyped(typed: TypedNote | null): Promise<void> {
  await typing.set(typed);
}

export async function typedNow(): Promise<TypedNote | null> {
  return (await typing.get()) ?? null;
}

export async function forgetMarks(tab: number): Promise<void> {
  await Promise.all([reported.remove(tab), goings.remove(tab)]);
}

/** Calls back when a page reported other places, or a note is wanted or typed. Returns what stops it. */
export function onMarkStateChange(listener: () => void): () => void {
  const stops = [reported.onChange(listener), noting.onChange(listener), typing.onChange(listener)];
  return () => stops.forEach((stop) => stop());
}
