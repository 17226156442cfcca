import type { PostUrl } from '../model/post';
import type { Resume } from '../model/resume';
import { sessionRecords } from './records';

/** Where the reader of a tab's page can go back to. */
export interface Resumable {
  readonly post: PostUrl;
  /** Tells the views of a post apart: empty where the browser does not. */
  readonly document: string;
  /** As it was when the page was opened, for the reading moves on. Null: nowhere, or the reader is there by now. */
  readonly resume: Resume | null;
}

const resumables = sessionRecords<number, Resumable>('resumable');

/** To be told each time that a page is looked at: the first time counts. */
export async function rememberResumable(tab: number, told: Resumable): Promise<void> {
  const kept = await resumables.get(tab);
  if (kept?.post !== told.post || kept.document !== told.document) await resumables.set(tab, told);
}

/** Null when the tab shows another post by now, or there is nothing to go back to. */
export async function resumableOn(tab: number, post: PostUrl): Promise<Resume | null> {
  const kept = await resumables.get(tab);
  return kept?.post === post ? kept.resume : null;
}

/** The reader is there: the page has nowhere to go back to from now on. */
export async function takeUpResumable(tab: number): Promise<void> {
  const kept = await resumables.get(tab);
  if (kept !== undefined) await resumables.set(tab, { ...kept, resume: null });
}

export async function forgetResumable(tab: number): Promise<void> {
  await resumables.remove(tab);
}

/** Calls back with the tab's number whenever what it can go back to changed. Returns what stops it. */
export function onResumableChange(listener: (tab: number) => void): () => void {
  return resumables.onChange((tab) => listener(Number(tab)));
}
