import { browser } from 'wxt/browser';
import { MOST_PROBLEMS, problemNote, sameProblem, type ProblemNote } from '../model/problemNote';

const PREFIX = 'problem:';

/**
 * Keeps what went wrong for a report of it, in `storage.session`: it outlasts the service worker and a full disk, and
 * is gone with the browser. One entry a problem, so that pages that note at the same time lose nothing. Never rejects:
 * what cannot be noted is not worth another problem.
 */
export async function noteProblem(place: string, thrown: unknown): Promise<void> {
  try {
    const note = problemNote(place, thrown, browser.runtime.getManifest().version, Date.now());
    const key = `${PREFIX}${sameProblem(note)}`;
    const before = (await browser.storage.session.get(key))[key] as ProblemNote | undefined;
    const again = before === undefined ? note : { ...note, first: before.first, times: before.times + 1 };
    await browser.storage.session.set({ [key]: again });
    if (before === undefined) await dropOldest();
  } catch {
    // There is no extension any more, or no room even for this.
  }
}

/** The same as what a promise is to do when it fails. */
export function noting(place: string): (thrown: unknown) => void {
  return (thrown) => void noteProblem(place, thrown);
}

/** In no order. */
export async function notedProblems(): Promise<ProblemNote[]> {
  return [...(await entries()).values()];
}

/** Calls back whenever there is more in it, or less. */
export function onProblemNoted(listener: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  });
}

async function dropOldest(): Promise<void> {
  const oldestFirst = [...(await entries())].toSorted(([, a], [, b]) => a.at - b.at);
  const tooMany = oldestFirst.slice(0, Math.max(0, oldestFirst.length - MOST_PROBLEMS));
  if (tooMany.length > 0) await browser.storage.session.remove(tooMany.map(([key]) => key));
}

async function entries(): Promise<Map<string, ProblemNote>> {
  const all = Object.entries(await browser.storage.session.get(null));
  return new Map(all.filter(([key]) => key.startsWith(PREFIX)) as [string, ProblemNote][]);
}
