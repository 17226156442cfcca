import type { PeerTrouble } from '../../lib/model/sync';
import type { Checked, CheckStep, LockFault } from '../../lib/model/syncCheck';
import type { SyncProblemCode } from '../../lib/model/syncProblem';
import { text, textMoment, type MessageKey } from '../text';

export const STEP_TEXT: Readonly<Record<CheckStep, MessageKey>> = {
  reach: 'syncStep_reach',
  write: 'syncStep_write',
  list: 'syncStep_list',
  read: 'syncStep_read',
  delete: 'syncStep_delete',
  lock: 'syncStep_lock',
};

interface ToldProblem {
  readonly code: SyncProblemCode;
  /** See `SyncProblem`. */
  readonly told?: string | null | undefined;
}

/** What went wrong with the storage, and what can be done: a sentence or two. */
export function syncProblemText({ code, told }: ToldProblem): string {
  if (told === null || told === undefined) return text(`syncProblem_${code}`);
  if (code === 'region') return text('syncProblem_region_told', told);
  if (code === 'clock') return text('syncProblem_clock_told', textMoment(Date.parse(told)));
  return text(`syncProblem_${code}`);
}

const LOCK_TEXT: Readonly<Record<LockFault, MessageKey>> = {
  passphrase: 'syncLock_passphrase',
  plain: 'syncLock_plain',
  locked: 'syncLock_locked',
};

/** Why a step of the check failed. */
export function whyText({ step, why, told }: NonNullable<Checked['failed']>): string {
  if (step === 'lock' && (why === 'passphrase' || why === 'plain' || why === 'locked')) return text(LOCK_TEXT[why]);
  return syncProblemText({ code: why as SyncProblemCode, told });
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
