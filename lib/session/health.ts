import { browser } from 'wxt/browser';
import type { ProblemCode } from '../model/problem';

const KEY = 'health';

/** Keeps what the check at the background's start found, null for nothing; gone with the browser, as the check is. */
export async function rememberHealth(problem: ProblemCode | null): Promise<void> {
  if (problem === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: problem });
}

/** Whether the last check found something wrong. */
export async function isDoubtful(): Promise<boolean> {
  return (await browser.storage.session.get(KEY))[KEY] !== undefined;
}
