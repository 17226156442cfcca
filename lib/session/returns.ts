import type { PostUrl } from '../model/post';
import type { Resume } from '../model/resume';
import { sessionRecords } from './records';

/** Where the reader of a tab's page can go back to. */
export interface Return {
  readonly post: PostUrl;
  /** Tells the views of a post apart: empty where the browser does not. */
  readonly document: string;
  /** As it was when the page was opened, for the reading moves on. Null: nowhere, or the reader is there by now. */
  readonly resume: Resume | null;
}

const returns = sessionRecords<number, Return>('return');

/** To be told each time that a page is looked at: the first time counts. */
export async function rememberReturn(tab: number, told: Return): Promise<void> {
  const kept = await returns.get(tab);
  if (kept?.post !== told.post || kept.document !== told.document) await returns.set(tab, told);
}

/** Null when the tab shows another post by now, or there is nothing to go back to. */
export async function returnOn(tab: number, post: PostUrl): Promise<Resume | null> {
  const kept = await returns.get(tab);
  return kept?.post === post ? kept.resume : null;
}

/** The reader is there: the page has nowhere to go back to from now on. */
export async function takeUpReturn(tab: number): Promise<void> {
  const kept = await returns.get(tab);
  if (kept !== undefined) await returns.set(tab, { ...kept, resume: null });
}

export async function forgetReturn(tab: number): Promise<void> {
  await returns.remove(tab);
}

/** Calls back with the tab's number whenever what it can go back to changed. Returns what stops it. */
export function onReturnChange(listener: (tab: number) => void): () => void {
  return returns.onChange((tab) => listener(Number(tab)));
}
