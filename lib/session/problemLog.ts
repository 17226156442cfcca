import { browser } from 'wxt/browser';
import { MOST_PROBLEMS, problemNote, sameProblem, type ProblemNote } from '../model/problemNote';
import { sessionRecords } from './records';

const notes = sessionRecords<string, ProblemNote>('problem');

/**
 * Keeps what went wrong for a report of it, in `storage.session`: it outlasts the service worker and a full disk, and
 * is gone with the browser. One entry a problem, so that pages that note at the same time lose nothing. Never rejects:
 * what cannot be noted is not worth another problem.
 */
export async function noteProblem(place: string, thrown: unknown): Promise<void> {
  try {
    const note = problemNote(place, thrown, browser.runtime.getManifest().version, Date.now());
    const name = sameProblem(note);
    const before = await notes.get(name);
    const again = before === undefined ? note : { ...note, first: before.first, times: before.times + 1 };
    await notes.set(name, again);
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
  return [...(await notes.all()).values()];
}

/** Calls back whenever there is more in it, or less. */
export function onProblemNoted(listener: () => void): void {
  notes.onChange(listener);
}

async function dropOldest(): Promise<void> {
  const oldestFirst = [...(await notes.all())].toSorted(([, a], [, b]) => a.at - b.at);
  await notes.remove(...oldestFirst.slice(0, Math.max(0, oldestFirst.length - MOST_PROBLEMS)).map(([name]) => name));
}
