import { browser } from 'wxt/browser';
import type { PostUrl } from '../model/post';
import type { Resume } from '../model/resume';

const PREFIX = 'return:';

/** Where the reader of a tab's page can go back to. */
export interface Return {
  readonly post: PostUrl;
  /** Tells the views of a post apart: empty where the browser does not. */
  readonly document: string;
  /** As it was when the page was opened, for the reading moves on. Null: nowhere, or the reader is there by now. */
  readonly resume: Resume | null;
}

/** To be told each time that a page is looked at: the first time counts. */
export async function rememberReturn(tab: number, told: Return): Promise<void> {
  const kept = await returnOf(tab);
  if (kept?.post === told.post && kept.document === told.document) return;
  await browser.storage.session.set({ [`${PREFIX}${tab}`]: told });
}

/** Null when the tab shows another post by now, or there is nothing to go back to. */
export async function returnOn(tab: number, post: PostUrl): Promise<Resume | null> {
  const kept = await returnOf(tab);
  return kept?.post === post ? kept.resume : null;
}

/** The reader is there: the page has nowhere to go back to from now on. */
export async function takeUpReturn(tab: number): Promise<void> {
  const kept = await returnOf(tab);
  if (kept !== undefined) await browser.storage.session.set({ [`${PREFIX}${tab}`]: { ...kept, resume: null } });
}

export async function forgetReturn(tab: number): Promise<void> {
  await browser.storage.session.remove(`${PREFIX}${tab}`);
}

async function returnOf(tab: number): Promise<Return | undefined> {
  const key = `${PREFIX}${tab}`;
  return (await browser.storage.session.get(key))[key] as Return | undefined;
}

/** Calls back with the tab whenever what it can go back to changed. Returns what stops it. */
export function onReturnChange(listener: (tab: number) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) if (key.startsWith(PREFIX)) listener(Number(key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
