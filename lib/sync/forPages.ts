import type { MachineId, Replica, SyncLock } from '../model/sync';
import type { Checked } from '../model/syncCheck';
import type { SyncAccount } from '../model/syncStorage';
import type { ToldAnswer } from '../model/syncView';
import { alone } from './alone';
import { dismissTold, undoTold } from './answer';
import { carrierOf } from './carrierOf';
import { checkStorage } from './check';
import { deleteMachine } from './retire';
import { lockedBy, PLAIN_SEALING } from './sealing';

/** What the settings need of syncing, in one part that is loaded when it is used. */
export { answerHeld } from './answer';
export { alone } from './alone';
export { asLeaving, firstMemory } from './memory';
export { keyOfPassphrase, newSalt } from './sealing';

export function check(account: SyncAccount, lock: SyncLock | null): Promise<Checked> {
  return checkStorage(carrierOf(account), lock === null ? PLAIN_SEALING : lockedBy(lock.key, lock));
}

/** Has back what the reader removed elsewhere, or leaves it gone and tells it no more. */
export function answerTold(replica: Replica, by: string, answer: ToldAnswer): Promise<void> {
  return alone(() => (answer === 'undo' ? undoTold(replica, by) : dismissTold(replica, by)));
}

export function deleteFilesOf(account: SyncAccount, machine: MachineId): Promise<void> {
  return deleteMachine(carrierOf(account), machine);
}
