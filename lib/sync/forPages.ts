import type { MachineId, SyncLock } from '../model/sync';
import type { Checked } from '../model/syncCheck';
import type { SyncAccount } from '../model/syncStorage';
import { carrierOf } from './carrierOf';
import { checkStorage } from './check';
import { folderOf, pathOf } from './layout';
import { lockedBy, PLAIN_SEALING } from './sealing';

/** What the settings need of syncing, in one part that is loaded when it is used. */
export { answerHeld } from './answer';
export { firstMemory } from './memory';
export { keyOfPassphrase, newSalt } from './sealing';

export function check(account: SyncAccount, lock: SyncLock | null): Promise<Checked> {
  return checkStorage(carrierOf(account), lock === null ? PLAIN_SEALING : lockedBy(lock.key, lock));
}

/** Deletes a machine's folder. What it wrote is on every machine that has read it, and is written there once more. */
export async function deleteMachine(account: SyncAccount, machine: MachineId): Promise<void> {
  const carrier = carrierOf(account);
  for (const { name } of (await carrier.list(folderOf(machine))) ?? []) await carrier.del(pathOf(machine, name));
  await carrier.del(folderOf(machine));
}
