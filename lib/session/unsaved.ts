import { browser } from 'wxt/browser';
import type { ProblemCode } from '../model/problem';
import type { ToldReading } from '../model/reading';

/** Why what is read is not kept at the moment. */
export interface Unsaved {
  readonly code: ProblemCode;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** A report that could not be kept; its page may be gone by now. */
export interface Parked {
  readonly told: ToldReading;
  /** When it was told: milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'unsaved';
const PARKED = 'parked:';
/** Blocks of more characters are parked without: `storage.session` has 10 MB for all. */
const MOST_TEXT = 300_000;
const MOST_PARKED = 20;

export async function unsavedNow(): Promise<Unsaved | null> {
  return ((await browser.storage.session.get(KEY))[KEY] as Unsaved | undefined) ?? null;
}

export async function rememberUnsaved(unsaved: Unsaved): Promise<void> {
  await browser.storage.session.set({ [KEY]: unsaved });
}

export async function forgetUnsaved(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls back when what is read can be kept no more, or again. */
export function onUnsavedChange(listener: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) listener();
  });
}

/** Parks the latest report of a page view; `storage.session` is in memory, where a full disk does not matter. */
export async function park({ told, at }: Parked): Promise<void> {
  const { pageView } = told.report;
  const length = told.blocks?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  const key = `${PARKED}${pageView}`;
  const others = (await parked()).filter((one) => one.told.report.pageView !== pageView);
  const tooMany = others.toSorted((a, b) => b.at - a.at).slice(MOST_PARKED - 1);
  await forgetParked(tooMany.map((one) => one.told.report.pageView));
  await browser.storage.session.set({ [key]: { told: length > MOST_TEXT ? { ...told, blocks: null } : told, at } });
}

export async function parked(): Promise<Parked[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all.filter(([key]) => key.startsWith(PARKED)).map(([, one]) => one as Parked);
}

export async function forgetParked(pageViews: readonly string[]): Promise<void> {
  if (pageViews.length > 0) await browser.storage.session.remove(pageViews.map((view) => `${PARKED}${view}`));
}
