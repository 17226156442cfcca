import type { PeerTrouble } from '../../lib/model/sync';
import type { CheckStep, LockFault } from '../../lib/model/syncCheck';
import type { SyncProblemCode } from '../../lib/model/syncProblem';
import { text, type MessageKey } from '../text';

export const STEP_TEXT: Readonly<Record<CheckStep, MessageKey>> = {
  reach: 'syncStep_reach',
  write: 'syncStep_write',
  list: 'syncStep_list',
  read: 'syncStep_read',
  delete: 'syncStep_delete',
  lock: 'syncStep_lock',
};

/** What went wrong with the storage, and what can be done: a sentence or two. */
export function syncProblemText(code: SyncProblemCode): string {
  return text(`syncProblem_${code}`);
}

const LOCK_TEXT: Readonly<Record<LockFault, MessageKey>> = {
  passphrase: 'syncLock_passphrase',
  plain: 'syncLock_plain',
  locked: 'syncLock_locked',
};

/** Why a step of the check failed. */
export function whyText(why: SyncProblemCode | LockFault, step: CheckStep): string {
  if (step === 'lock' && (why === 'passphrase' || why === 'plain' || why === 'locked')) return text(LOCK_TEXT[why]);
  return syncProblemText(why as SyncProblemCode);
}

const MACHINE_TEXT: Readonly<Record<PeerTrouble, MessageKey>> = {
  passphrase: 'syncMachine_passphrase',
  plain: 'syncMachine_plain',
  locked: 'syncMachine_locked',
  damaged: 'syncMachine_damaged',
  missing: 'syncMachine_missing',
  newer: 'syncMachine_newer',
};

/** Why nothing new comes from a machine. */
export function machineText(trouble: PeerTrouble): string {
  return text(MACHINE_TEXT[trouble]);
}
