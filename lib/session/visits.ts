import { browser } from 'wxt/browser';
import { isSameDocument, type Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { Errand } from '../model/errand';
import type { Recognition } from '../model/page';
import type { ProblemCode } from '../model/problem';
import { noteProblem } from './problemLog';

/** What is known of the page that a tab shows now. */
export interface Visit {
  /** The tab's address as the browser says it: the visit holds only while the tab is still there. */
  readonly url: string;
  readonly archive: ArchiveId;
  readonly address: Address;
  readonly recognition: Recognition;
  /** What the archive is still to be asked; a background that was killed goes on from here. */
  readonly errands: readonly Errand[];
  /** What went wrong while asking; what was known before still holds. */
  readonly problem: ProblemCode | null;
}

const PREFIX = 'visit:';

/**
 * The visits live in `storage.session`: they outlast the service worker, and are gone with the browser, as tab ids are.
 * Never rejects: where there is no room for a visit, the page is followed all the same.
 */
export async function rememberVisit(tab: number, visit: Visit): Promise<void> {
  const key = `${PREFIX}${tab}`;
  try {
    await browser.storage.session.set({ [key]: visit });
  } catch (thrown) {
    // The visit before it is of another page.
    await browser.storage.session.remove(key);
    await noteProblem('visit', thrown);
  }
}

export async function forgetVisit(tab: number): Promise<void> {
  await browser.storage.session.remove(`${PREFIX}${tab}`);
}

/**
 * The visit of a tab, or null when the tab shows another page by now, or none that Waymark saw. A reader who jumped to
 * a heading is still there.
 */
export async function visitOf(tab: number, url: string | undefined): Promise<Visit | null> {
  const visit = await lastVisitOf(tab);
  return visit !== null && url !== undefined && isSameDocument(visit.url, url) ? visit : null;
}

/** What Waymark saw last in a tab, wherever the tab is by now. */
export async function lastVisitOf(tab: number): Promise<Visit | null> {
  const key = `${PREFIX}${tab}`;
  return ((await browser.storage.session.get(key))[key] as Visit | undefined) ?? null;
}

/** All visits, with their tabs. */
export async function allVisits(): Promise<{ readonly tab: number; readonly visit: Visit }[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, visit]) => ({ tab: Number(key.slice(PREFIX.length)), visit: visit as Visit }));
}

/**
 * The visits of the tabs that are still on the page: a visit outlives it where the tab went to one that Waymark may not
 * know.
 */
export async function openVisits(): Promise<{ readonly tab: number; readonly visit: Visit }[]> {
  const [visits, tabs] = await Promise.all([allVisits(), browser.tabs.query({})]);
  const urls = new Map(tabs.map(({ id, url }) => [id, url]));
  return visits.filter(({ tab, visit }) => {
    const url = urls.get(tab);
    return url !== undefined && isSameDocument(visit.url, url);
  });
}

/** The tab whose visit is kept under this key; null for a key of something else. */
export function tabOfVisit(key: string): number | null {
  return key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : null;
}

/** Calls back with the tab whenever a visit began, changed or ended. Returns what stops it. */
export function onVisitChange(listener: (tab: number) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) if (key.startsWith(PREFIX)) listener(Number(key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
