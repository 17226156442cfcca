import type { MachineId, SyncAccount, SyncLock } from '../model/sync';
import type { Checked } from '../model/syncCheck';
import { checkStorage } from './check';
import { folderOf, pathOf } from './layout';
import { lockedBy, PLAIN_SEALING } from './sealing';
import { webdav } from './webdav';

/** What the settings need of syncing, in one part that is loaded when it is used. */
export { answerHeld } from './answer';
export { firstMemory } from './memory';
export { keyOfPassphrase, newSalt } from './sealing';

export function check(account: SyncAccount, lock: SyncLock | null): Promise<Checked> {
  return checkStorage(webdav(account), lock === null ? PLAIN_SEALING : lockedBy(lock.key, lock));
}

/** Deletes a machine's folder. What it wrote is on every machine that has read it, and is written there once more. */
export async function deleteMachine(account: SyncAccount, machine: MachineId): Promise<void> {
  const carrier = webdav(account);
  for (const { name } of (await carrier.list(folderOf(machine))) ?? []) await carrier.del(pathOf(machine, name));
  await carrier.del(folderOf(machine));
}
