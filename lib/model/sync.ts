import type { PostStub } from './exchange';
import type { Removal } from './record';
import { isNumber, isObject, orMissing, shape } from './shape';
import type { SyncProblemCode } from './syncProblem';

/** A record of the reader's under way from machine to machine. */
export interface Travelling {
  readonly store: string;
  /** Its key in that store. */
  readonly key: IDBValidKey;
  readonly record: object;
}

/** What names a record among all: its store and its key. */
export function nameOf({ store, key }: Pick<Travelling, 'store' | 'key'>): string {
  return `${store} ${JSON.stringify(key)}`;
}

/** What one machine hands to another in one file. */
export interface Parcel {
  readonly records: readonly Travelling[];
  readonly posts: readonly PostStub[];
  /** Keys of the marks of what was removed, see `Removal`; in base64. */
  readonly removalKeys: readonly string[];
}

/** What names a machine's folder: 16 signs of base32, which tell nothing of the machine or the reader. */
export type MachineId = string;

/** A file that counts, as it was written. */
export interface HeadFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What this machine wrote last. */
export interface OwnHead {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly seq: number;
  readonly files: readonly HeadFile[];
}

/** Why nothing new is taken from a machine for now. */
export type PeerTrouble = 'passphrase' | 'plain' | 'locked' | 'damaged' | 'missing' | 'newer';

/** What is known of another machine. */
export interface Peer {
  readonly name: string;
  /** By its own clock: milliseconds since 1970. */
  readonly wroteAt: number;
  readonly incarnation: string;
  /** Of the head that was taken in last; null before one was. */
  readonly hash: string | null;
  readonly seq: number;
  /** The files that were taken in. */
  readonly files: readonly string[];
  readonly trouble: PeerTrouble | null;
  /** Its files are locked with the passphrase before, see `SyncLock`. */
  readonly isBefore?: boolean;
  /** It came while this machine synced already, and nothing of it could ever be read. */
  readonly isUnread?: boolean;
}

/** A removal that waits for the reader's word. */
export interface Held extends Pick<Travelling, 'store' | 'key'> {
  readonly from: MachineId;
  /** The archive that it belongs to; empty, or absent in what an earlier version kept, where it belongs to none. */
  readonly archive?: string;
  /** The deleted copy; null where a mark says that the record is gone for good. */
  readonly copy: object | null;
  readonly removal: Removal | null;
  /** It was nothing to the reader here, as what they had deleted themselves: it waits with its archive alone. */
  readonly isBeside?: true;
}

/**
 * What went here because the reader had it removed on another machine, where they confirmed it: too much to pass in
 * silence, so it is told, and can be undone for a week.
 */
export interface Told {
  /** See `Removal`. */
  readonly by: string;
  readonly from: MachineId;
  /** When it went here: milliseconds since 1970. */
  readonly at: number;
  /** When it was removed there, by that machine's clock. */
  readonly removedAt: number;
  /** As they were; without those that the reader removes here with their data. */
  readonly records: readonly Travelling[];
  /** What they are about. */
  readonly posts: readonly PostStub[];
}

/** What this machine remembers from one sync to the next. Nothing of it travels. */
export interface SyncMemory {
  readonly machine: MachineId;
  /** Another one after each time that the machine found its files gone, or itself a copy. */
  readonly incarnation: string;
  /** As the reader calls this machine. */
  readonly name: string;
  /** The highest number that any head of this machine was given. */
  readonly seq: number;
  readonly head: OwnHead | null;
  /** A head that was sent and whose arrival is not known yet. */
  readonly pending: OwnHead | null;
  /** Hashes of earlier heads, latest first: a folder that was set back shows one of them. */
  readonly past: readonly string[];
  readonly peers: Readonly<Record<MachineId, Peer>>;
  /** All that is known is to be written once more. */
  readonly mustRepublish: boolean;
  /** Files that no head names any more, and since when: milliseconds since 1970. */
  readonly replaced: readonly { readonly name: string; readonly at: number }[];
  /** The version of the database that took in what it did: another one may know more kinds. */
  readonly schema: number;
  /** Keys of the marks of what was removed on any machine; in base64. */
  readonly removalKeys: readonly string[];
  readonly held: readonly Held[];
  /** The folder of this machine's from before its passphrase was changed: it goes once a new one is written. */
  readonly leaving?: MachineId | null;
  /** Absent in what an earlier version kept. */
  readonly told?: readonly Told[];
  /** When this machine's own files were last looked through: milliseconds since 1970. */
  readonly checkedAt: number;
}

/** Of each record the hash of the copy that some file holds, by its name: what differs is not published yet. */
export type Covered = Readonly<Record<string, string>>;

/** What a sync does to this machine's records. */
export interface Taking {
  /** Copies of other machines, each to be merged with what is here by then. */
  readonly records: readonly Travelling[];
  /** Records that were removed for good, and when: kept where they were changed later. */
  readonly gone: readonly (Pick<Travelling, 'store' | 'key'> & { readonly at: number })[];
  readonly posts: readonly PostStub[];
}

/** Gives the marks that a record has under each of the known keys, see `Removal`. */
export type MarksOf = (record: Pick<Travelling, 'store' | 'key'>) => Promise<readonly string[]>;

/** This machine's records as a sync sees them: the database, or one in memory where histories are tried. */
export interface Replica {
  /** The version of the database. */
  readonly schema: number;
  /** Null before the first sync. */
  readonly memory: () => Promise<SyncMemory | null>;
  readonly covered: () => Promise<Covered>;
  /** All that travels, the marks of what was removed too. */
  readonly records: () => Promise<readonly Travelling[]>;
  readonly stubsOf: (posts: ReadonlySet<string>) => Promise<readonly PostStub[]>;
  /** The keys that this machine itself marks with; in base64. */
  readonly ownRemovalKeys: () => Promise<readonly string[]>;
  readonly marksUnder: (keys: readonly string[]) => Promise<MarksOf>;
  /** One transaction, with what is to be remembered of it: all of it or nothing. */
  readonly take: (taking: Taking, memory: SyncMemory, covered: Covered) => Promise<void>;
  readonly remember: (memory: SyncMemory, covered?: Covered) => Promise<void>;
}

/** The lock of this machine's files; null where the reader chose none. */
export interface SyncLock {
  /** Of what the reader typed: it cannot be read again. */
  readonly key: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Of the passphrase before: it opens what machines wrote that do not know the new one yet, and locks nothing. */
  readonly before?: CryptoKey;
}

export function isLock(value: unknown): value is SyncLock {
  return shape<SyncLock>({
    key: isObject,
    salt: (salt) => salt instanceof Uint8Array,
    before: orMissing(isObject),
  })(value);
}

export interface StandingProblem {
  readonly code: SyncProblemCode;
  readonly since: number;
  /** See `SyncProblem`. */
  readonly told?: string | null;
}

/** How syncing went. Times in milliseconds since 1970. */
export interface SyncStanding {
  /** When it last worked; null when it never did. */
  readonly lastAt: number | null;
  readonly problem: StandingProblem | null;
  /** In a row. */
  readonly failures: number;
  /** Not again by itself before. */
  readonly notBefore: number;
  /** How far this machine's clock is ahead of the server's: milliseconds. */
  readonly clockAhead: number;
}

export const NEVER_SYNCED: SyncStanding = { lastAt: null, problem: null, failures: 0, notBefore: 0, clockAhead: 0 };

export const isStanding = shape<SyncStanding>({
  lastAt: (at) => at === null || isNumber(at),
  problem: (problem) => problem === null || isObject(problem),
  failures: isNumber,
  notBefore: isNumber,
  clockAhead: isNumber,
});
