import { hostName, type ArchiveId } from './archive';
import { isRecent } from './clock';
import type { Held, MachineId, PeerTrouble, StandingProblem, SyncStanding, Told, Travelling } from './sync';
import type { Checked } from './syncCheck';
import { isForReader } from './syncProblem';
import type { ShownStorage, StorageKind, SyncAccount } from './syncStorage';

/** Another machine, as the reader sees it. */
export interface ShownMachine {
  readonly id: MachineId;
  /** Empty where nothing of it could be read. */
  readonly name: string;
  /** When it last wrote: milliseconds since 1970; 0 where that is not known. */
  readonly wroteAt: number;
  readonly trouble: PeerTrouble | null;
  /** It writes with the passphrase before. */
  readonly isBefore: boolean;
}

/** Removals that wait for the reader's word. */
export interface ShownHeld {
  readonly count: number;
  /** The machine where they were removed. */
  readonly from: string;
  /** Archives that they belong to, at most three. */
  readonly archives: readonly string[];
}

/** What went here because the reader removed it on another machine. */
export interface ShownTold extends ShownHeld {
  /** See `Removal`. */
  readonly by: string;
}
export type ToldAnswer = 'undo' | 'keep';

/** How syncing stands on this machine. */
export type SyncView =
  | {
      readonly kind: 'off';
      /** What this machine is called unless the reader says otherwise. */
      readonly name: string;
      /** What this browser can sync with. */
      readonly kinds: readonly StorageKind[];
    }
  | ({
      readonly kind: 'on';
      readonly name: string;
      readonly storage: ShownStorage;
      readonly isLocked: boolean;
      readonly machines: readonly ShownMachine[];
      readonly held: ShownHeld | null;
      readonly told: readonly ShownTold[];
      /** A sync is under way. */
      readonly isBusy: boolean;
      /** Milliseconds since 1970. */
      readonly now: number;
    } & SyncStanding);

/** After this time a failure that mends itself is worth a word: milliseconds. */
const WORTH_TELLING_MS = 3_600_000;

/** What of syncing the reader is to be told, and asked, wherever they are. */
export interface SyncNeed {
  /** What only they can mend, or what has not mended itself for an hour. */
  readonly problem: StandingProblem | null;
  readonly held: ShownHeld | null;
  readonly told: readonly ShownTold[];
}

/** The problem that is worth a word: at once where only the reader can mend it. */
export function problemToTell({ problem }: Pick<SyncStanding, 'problem'>, now: number): StandingProblem | null {
  if (problem === null) return null;
  return isForReader(problem.code) || !isRecent(problem.since, WORTH_TELLING_MS, now) ? problem : null;
}

/** What the reader fills in to sync. */
export interface SyncForm {
  /** As it was typed. */
  readonly storage: SyncAccount;
  /** Null where the files are not to be locked. */
  readonly passphrase: string | null;
  /** Of this machine. */
  readonly name: string;
}

/** How setting it up goes. */
export type SyncStart =
  | { readonly kind: 'idle' }
  /** The browser asks its own question. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'checking' }
  /** The reader, or the browser, refused the permission. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'checked'; readonly checked: Checked };

/** Of the removals that wait: how many, and from where. */
export function shownHeld(held: readonly Held[], nameOfMachine: (id: MachineId) => string): ShownHeld | null {
  const [first] = held;
  if (first === undefined) return null;
  const asked = held.filter(({ isBeside }) => isBeside !== true);
  return {
    count: asked.length,
    from: nameOfMachine(first.from),
    archives: namesOf(held.map(({ archive }) => archive)),
  };
}

export function shownTold(told: readonly Told[], nameOfMachine: (id: MachineId) => string): ShownTold[] {
  return told
    .filter(({ records }) => records.length > 0)
    .map(({ by, from, records }) => ({
      by,
      count: records.length,
      from: nameOfMachine(from),
      archives: namesOf(records.map(archiveOf)),
    }));
}

function namesOf(archives: readonly (string | undefined)[]): string[] {
  const named = archives.flatMap((id) => (id === undefined || id === '' ? [] : hostName(id as ArchiveId)));
  return [...new Set(named)].slice(0, 3);
}

function archiveOf({ store, key, record }: Travelling): string | undefined {
  if (store === 'archives') return String(key);
  const { archive } = record as { readonly archive?: unknown };
  return typeof archive === 'string' ? archive : undefined;
}
