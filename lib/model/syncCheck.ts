import type { SyncProblemCode } from './syncProblem';

/** What a check of the storage tries, in this order. */
export const CHECK_STEPS = ['reach', 'write', 'list', 'read', 'delete', 'lock'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/**
 * Why files of other machines do not open: another passphrase; they have no lock and this machine would; they have one
 * and this machine would not.
 */
export type LockFault = 'passphrase' | 'plain' | 'locked';

export interface Checked {
  /** Steps that went well. */
  readonly done: readonly CheckStep[];
  /** The step that did not; null when all went well. */
  readonly failed: Failed | null;
}

interface Failed {
  readonly step: CheckStep;
  readonly why: SyncProblemCode | LockFault;
  /** See `SyncProblem`. */
  readonly told?: string;
}
