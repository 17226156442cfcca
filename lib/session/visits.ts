import { browser } from 'wxt/browser';
import { isSameDocument, type Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { Errand } from '../model/errand';
import type { Recognition } from '../model/page';
import type { ProblemCode } from '../model/problem';
import { noteProblem } from './problemLog';
import { sessionRecords } from './records';

/** What is known of the page that a tab shows now. */
export interface Visit {
  /** The tab's address as the browser says it: the visit holds only while the tab is still there. */
  readonly url: string;
  readonly archive: ArchiveId;
  readonly address: Address;
  readonly recognition: Recognition;
  /** The slug of the topic whose own page it is; null for any other page. */
  readonly topic: string | null;
  /** What the archive is still to be asked; a background that was killed goes on from here. */
  readonly errands: readonly Errand[];
  /** What went wrong while asking; what was known before still holds. */
  readonly problem: ProblemCode | null;
}

const visits = sessionRecords<number, Visit>('visit');

/** Never rejects: where there is no room for a visit, the page is followed all the same. */
export async function rememberVisit(tab: number, visit: Visit): Promise<void> {
  try {
    await visits.set(tab, visit);
  } catch (thrown) {
    // The visit before it is of another page.
    await visits.remove(tab);
    await noteProblem('visit', thrown);
  }
}

export async function forgetVisit(tab: number): Promise<void> {
  await visits.remove(tab);
}

/**
 * The visit of a tab, or null when the tab shows another page by now, or none that Waymark saw. A reader who jumped to
 * a heading is still there.
 */
export async function visitOf(tab: number, url: string | undefined): Promise<Visit | null> {
  const visit = await lastVisitOf(tab);
  return visit !== null && url !== undefined && isSameDocument(visit.url, url) ? visit : null;
}

/** The visit of what a tab shows at this moment. Rejects when the tab is gone. */
export async function visitNow(tab: number): Promise<Visit | null> {
  const { url } = await browser.tabs.get(tab);
  return visitOf(tab, url);
}

/** What Waymark saw last in a tab, wherever the tab is by now. */
export async function lastVisitOf(tab: number): Promise<Visit | null> {
  return (await visits.get(tab)) ?? null;
}

/** All visits, with their tabs. */
export async function allVisits(): Promise<{ readonly tab: number; readonly visit: Visit }[]> {
  return [...(await visits.all())].map(([tab, visit]) => ({ tab: Number(tab), visit }));
}

/**
 * The visits of the tabs that are still on the page: a visit outlives it where the tab went to one that Waymark may not
 * know.
 */
export async function openVisits(): Promise<{ readonly tab: number; readonly visit: Visit }[]> {
  const [all, tabs] = await Promise.all([allVisits(), browser.tabs.query({})]);
  const urls = new Map(tabs.map(({ id, url }) => [id, url]));
  return all.filter(({ tab, visit }) => {
    const url = urls.get(tab);
    return url !== undefined && isSameDocument(visit.url, url);
  });
}

/** The tab whose visit is kept under this key of `storage.session`; null for a key of something else. */
export function tabOfVisit(key: string): number | null {
  const tab = visits.nameIn(key);
  return tab === null ? null : Number(tab);
}

/** Calls back with the tab whenever a visit began, changed or ended. Returns what stops it. */
export function onVisitChange(listener: (tab: number) => void): () => void {
  return visits.onChange((tab) => listener(Number(tab)));
}
