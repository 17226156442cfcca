import type { IndexNames } from 'idb';
import { mergeArchives, type ArchiveId } from '../model/archive';
import { mergeBodies } from '../model/body';
import { mergeTicks } from '../model/checklist';
import { mergeEditions } from '../model/edition';
import { mergeHiddenLines } from '../model/hiddenLine';
import { mergeHighlights } from '../model/highlight';
import { mergeOwnPaths } from '../model/ownPath';
import { mergeReadings } from '../model/reading';
import { mergeReadingDays } from '../model/readingDay';
import { laterRemoval } from '../model/record';
import { mergeRuns } from '../model/run';
import { mergeToRead } from '../model/toRead';
import { wholeEdition, wholeOwnPath } from './editionRecords';
import {
  wholeChoice,
  wholeBody,
  wholeHiddenLine,
  wholeHighlight,
  wholeReading,
  wholeReadingDay,
  wholeRemoval,
  wholeRun,
  wholeTick,
  wholeToRead,
} from './readerRecords';
import type { StoreName, WaymarkSchema } from './schema';
import { searchKeysOf } from './searchIndexes';
import { mergeSettings } from './settings';
import { archiveOfSetting, wholeSetting } from './settingsTable';

type Value<S extends StoreName> = WaymarkSchema[S]['value'];

/** A store of a running transaction, as far as the keys of an archive's records are found in it. */
export interface KeysOfStore {
  readonly getAllKeys: (range?: IDBKeyRange) => Promise<IDBValidKey[]>;
  readonly index: (name: 'archive') => { readonly getAllKeys: (archive: ArchiveId) => Promise<IDBValidKey[]> };
}

/** How the records of an archive are found: their keys, by key and not by cursor, which would load each record. */
export type Belonging = (store: KeysOfStore, archive: ArchiveId) => Promise<readonly (IDBValidKey | IDBKeyRange)[]>;

interface Indexed<S extends StoreName> {
  /** As the last upgrade leaves them; a test holds the two together. */
  readonly indexes: readonly IndexNames<WaymarkSchema, S>[];
  readonly ofArchive: Belonging;
}

/**
 * Whose the records of a store are. The reader's must never be lost, are checked, merged, and go with their archive
 * only when the reader says so; the archive's can be read again, what is derived can be made again, and both go with it
 * always. What is the machine's is kept on this machine alone: how it syncs, and copies of the reader's records, which
 * go when those do.
 */
export type StoreFacts<S extends StoreName> = Indexed<S> &
  (
    | {
        readonly owner: 'reader';
        /** Two copies of one record as one: commutative, associative and idempotent. */
        readonly merge: (a: Value<S>, b: Value<S>) => Value<S>;
        /** A record as far as it can be read; undefined when it cannot. */
        readonly whole: (record: unknown) => unknown;
        /** Whether it says nothing anywhere else: no file and no backup takes it along. */
        readonly staysHere?: true;
      }
    | { readonly owner: 'archive' | 'derived' | 'machine' }
  );

const byIndex: Belonging = (store, archive) => store.index('archive').getAllKeys(archive);
/** One record an archive, under its id. */
const byId: Belonging = (_store, archive) => Promise.resolve([archive]);
const byRanges: Belonging = (_store, archive) => Promise.resolve(searchKeysOf(archive));
const bySettingKey: Belonging = async (store, archive) =>
  (await store.getAllKeys()).filter((key) => archiveOfSetting(String(key)) === archive);
const ofNone: Belonging = () => Promise.resolve([]);

/**
 * Every store there is, once: removal, "Delete all data", the check of what is stored, and whatever copies or merges
 * are derived from it. A new store is a line here and an upgrade in `schema.ts`.
 */
export const STORES: { readonly [S in StoreName]: StoreFacts<S> } = {
  archives: { owner: 'reader', indexes: [], ofArchive: byId, merge: mergeArchives, whole: wholeChoice },
  readings: {
    owner: 'reader',
    indexes: ['archive', 'updatedAt', 'finishedAt'],
    ofArchive: byIndex,
    merge: mergeReadings,
    whole: wholeReading,
  },
  bodies: { owner: 'reader', indexes: ['archive'], ofArchive: byIndex, merge: mergeBodies, whole: wholeBody },
  ticks: { owner: 'reader', indexes: ['run', 'archive'], ofArchive: byIndex, merge: mergeTicks, whole: wholeTick },
  runs: { owner: 'reader', indexes: ['guide', 'archive'], ofArchive: byIndex, merge: mergeRuns, whole: wholeRun },
  highlights: {
    owner: 'reader',
    indexes: ['post', 'archive', 'createdAt'],
    ofArchive: byIndex,
    merge: mergeHighlights,
    whole: wholeHighlight,
  },
  hiddenLines: {
    owner: 'reader',
    indexes: ['guide', 'archive'],
    ofArchive: byIndex,
    merge: mergeHiddenLines,
    whole: wholeHiddenLine,
  },
  toRead: { owner: 'reader', indexes: ['archive'], ofArchive: byIndex, merge: mergeToRead, whole: wholeToRead },
  days: { owner: 'reader', indexes: ['archive'], ofArchive: byIndex, merge: mergeReadingDays, whole: wholeReadingDay },
  editions: {
    owner: 'reader',
    indexes: ['archive'],
    ofArchive: byIndex,
    merge: mergeEditions,
    whole: wholeEdition,
  },
  ownPaths: { owner: 'reader', indexes: [], ofArchive: ofNone, merge: mergeOwnPaths, whole: wholeOwnPath },
  settings: { owner: 'reader', indexes: [], ofArchive: bySettingKey, merge: mergeSettings, whole: wholeSetting },
  removals: {
    owner: 'reader',
    indexes: [],
    ofArchive: ofNone,
    merge: laterRemoval,
    whole: wholeRemoval,
    staysHere: true,
  },
  archiveStates: { owner: 'archive', indexes: [], ofArchive: byId },
  posts: { owner: 'archive', indexes: ['archive', 'topic', 'date'], ofArchive: byIndex },
  guides: { owner: 'archive', indexes: ['archive'], ofArchive: byIndex },
  fetches: { owner: 'archive', indexes: ['archive'], ofArchive: byIndex },
  discoveries: { owner: 'archive', indexes: [], ofArchive: byId },
  texts: { owner: 'archive', indexes: ['archive'], ofArchive: byIndex },
  snapshots: { owner: 'derived', indexes: ['archive'], ofArchive: byIndex },
  topicSummaries: { owner: 'derived', indexes: [], ofArchive: byId },
  mined: { owner: 'derived', indexes: ['archive'], ofArchive: byIndex },
  phrases: { owner: 'derived', indexes: ['archive'], ofArchive: byIndex },
  foundTopics: { owner: 'derived', indexes: [], ofArchive: byId },
  searchIndexes: { owner: 'derived', indexes: [], ofArchive: byRanges },
  backups: { owner: 'machine', indexes: ['archive'], ofArchive: byIndex },
  sync: { owner: 'machine', indexes: [], ofArchive: ofNone },
};

export function storeNames(): StoreName[] {
  return Object.keys(STORES) as StoreName[];
}

/** The stores of what the reader made. */
export function readerStores(): StoreName[] {
  return storeNames().filter((name) => STORES[name].owner === 'reader');
}

/** The stores of what can be read or made again. */
export function storesToMakeAgain(): StoreName[] {
  return storeNames().filter((name) => STORES[name].owner === 'archive' || STORES[name].owner === 'derived');
}

/** The stores of what the reader made, as far as it is taken along: into a file, and into a backup. */
export function travellingStores(): StoreName[] {
  return storeNames().filter((name) => {
    const facts = STORES[name];
    return facts.owner === 'reader' && facts.staysHere !== true;
  });
}
