import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 20_000;

/** Settles when a process has ended, for whatever reason. */
export function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

/** Asks a process of ours to end, and makes it end when it does not. */
export async function killed(child: ChildProcess, over: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  await Promise.race([over, pause(PATIENCE_MS, undefined, { ref: false })]);
  if (child.exitCode === null) child.kill('SIGKILL');
  await over;
}
