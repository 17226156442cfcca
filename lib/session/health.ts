import type { ProblemCode } from '../model/problem';
import { sessionRecord } from './records';

const found = sessionRecord<ProblemCode>('health');

/** Keeps what the check at the background's start found, null for nothing; gone with the browser, as the check is. */
export async function rememberHealth(problem: ProblemCode | null): Promise<void> {
  await (problem === null ? found.remove() : found.set(problem));
}

/** Whether the last check found something wrong. */
export async function isDoubtful(): Promise<boolean> {
  return (await found.get()) !== undefined;
}
