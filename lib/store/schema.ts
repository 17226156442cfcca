import { unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Address } from '../model/address';
import type { ArchiveChoice, ArchiveId, ArchiveState } from '../model/archive';
import type { Body } from '../model/body';
import type { Tick } from '../model/checklist';
import type { Deaths } from '../model/deaths';
import type { Discovery } from '../model/discovery';
import type { Edition } from '../model/edition';
import type { BackupReason, RecordsByStore } from '../model/exchange';
import type { FoundInArchive } from '../model/foundTopic';
import type { PublishedGuide } from '../model/guide';
import type { HiddenLine } from '../model/hiddenLine';
import type { Highlight } from '../model/highlight';
import type { CountedPost, KnownText, MinedPost } from '../model/knownText';
import type { OwnPath } from '../model/ownPath';
import type { Post, PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import type { ReadingDay } from '../model/readingDay';
import type { Dated, Removal, Stamps } from '../model/record';
import type { Run } from '../model/run';
import type { TopicTally } from '../model/topicCount';
import type { ToRead } from '../model/toRead';
import type { TopicView } from '../model/view';
import { dropEmptied } from './emptied';
import { stampRecords } from './stamping';
import { withoutGeneralRules } from './withoutGeneralRules';

export const DATABASE = 'waymark';

/** A post with the keys of its topics: an index cannot join the archive with each of several topics by itself. */
export interface PostRecord extends Post {
  readonly topicKeys: readonly string[];
}

/** Stamped where it may travel. One from before there were stamps has none, and goes by `updatedAt`. */
export interface SettingRecord extends Dated {
  readonly key: string;
  readonly value: unknown;
  readonly stamps?: Stamps;
}

/** What this machine knows of an archive that is followed. */
export interface ArchiveStateRecord extends ArchiveState {
  readonly archive: ArchiveId;
}

/** What a conditional request needs, and when the address was last read well. */
export interface FetchRecord {
  readonly url: Address;
  readonly archive: ArchiveId;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since 1970; 0 for one that never was. */
  readonly fetchedAt: number;
  /** How often in a row the background died while it was at this address; absent where it did not. */
  readonly deaths?: Deaths;
}

/** The view last shown for a post: the popup paints it before it has asked anything else. Derived; may be dropped. */
export interface SnapshotRecord {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  readonly view: TopicView;
}

/**
 * The text of a post's body as it was when it was last read: what search looks through, and later visits compare with.
 */
export type BodyRecord = Body;

/**
 * All topics of an archive with what their posts come to. Derived: it follows each write of posts in the same
 * transaction, and is made again when it is missing. Records of the first form have no tallies, and are made again,
 * too.
 */
export interface TopicSummariesRecord {
  readonly archive: ArchiveId;
  readonly tallies?: readonly TopicTally[];
}

/** What is saved of the search index. Derived; may be dropped and is then made again. */
export interface SearchIndexRecord {
  readonly key: string;
  readonly value: unknown;
}

/** What this machine alone knows of syncing, by name; see `Syncing`. */
export interface SyncRecord {
  readonly key: string;
  readonly value: unknown;
}

/**
 * A part of a backup: what the reader made of one archive, or of none (`archive` is empty). Those of one time belong
 * together.
 */
export interface BackupPart {
  /** When it was made: milliseconds since 1970. */
  readonly at: number;
  readonly archive: string;
  readonly why: BackupReason;
  /** The version of the database whose records they are. */
  readonly schema: number;
  /** How many they are. */
  readonly count: number;
  /**
   * Those records by store: as JSON, packed by gzip, or as they lay in the database, where an upgrade put them aside
   * and could not wait for a packer.
   */
  readonly data: Uint8Array<ArrayBuffer> | RecordsByStore;
}

/**
 * What each store is for and whose its records are says the table in `stores.ts`. `fetches` lets a refresh be polite
 * across restarts; `snapshots` lets the popup paint from one record.
 */
export interface WaymarkSchema extends DBSchema {
  archives: { key: string; value: ArchiveChoice };
  archiveStates: { key: string; value: ArchiveStateRecord };
  posts: { key: string; value: PostRecord; indexes: { archive: string; topic: string; date: [string, string] } };
  guides: { key: [string, string]; value: PublishedGuide; indexes: { archive: string } };
  readings: { key: string; value: Reading; indexes: { archive: string; updatedAt: number; finishedAt: number } };
  ticks: { key: string; value: Tick; indexes: { run: [string, string]; archive: string } };
  highlights: { key: string; value: Highlight; indexes: { post: string; archive: string; createdAt: number } };
  settings: { key: string; value: SettingRecord };
  fetches: { key: string; value: FetchRecord; indexes: { archive: string } };
  snapshots: { key: string; value: SnapshotRecord; indexes: { archive: string } };
  discoveries: { key: string; value: Discovery };
  bodies: { key: string; value: BodyRecord; indexes: { archive: string } };
  topicSummaries: { key: string; value: TopicSummariesRecord };
  searchIndexes: { key: string; value: SearchIndexRecord };
  removals: { key: string; value: Removal };
  texts: { key: string; value: KnownText; indexes: { archive: string } };
  mined: { key: string; value: MinedPost; indexes: { archive: string } };
  phrases: { key: string; value: CountedPost; indexes: { archive: string } };
  foundTopics: { key: string; value: FoundInArchive };
  sync: { key: string; value: SyncRecord };
  hiddenLines: { key: string; value: HiddenLine; indexes: { guide: string; archive: string } };
  runs: { key: string; value: Run; indexes: { guide: string; archive: string } };
  toRead: { key: string; value: ToRead; indexes: { archive: string } };
  days: { key: string; value: ReadingDay; indexes: { archive: string } };
  backups: { key: [number, string]; value: BackupPart; indexes: { archive: string } };
  editions: { key: string; value: Edition; indexes: { archive: string } };
  ownPaths: { key: string; value: OwnPath };
}

export type StoreName = StoreNames<WaymarkSchema>;
export type Database = IDBPDatabase<WaymarkSchema>;
export type Upgrading = IDBPTransaction<WaymarkSchema, StoreName[], 'versionchange'>;

/** The key under which a post stands in the `topic` index. No slug holds a line break. */
export function topicKey(archive: ArchiveId, slug: string): string {
  return `${archive}\n${slug}`;
}

/**
 * The upgrade from each version to the next: entry 0 makes version 1 from nothing. Entries are never changed once
 * released; a new version is a new entry, and a test that upgrades a fixture of the version before.
 */
export const UPGRADES: readonly ((database: Database, upgrading: Upgrading) => void | Promise<void>)[] = [
  (database) => {
    database.createObjectStore('archives', { keyPath: 'id' });
    const posts = database.createObjectStore('posts', { keyPath: 'url' });
    posts.createIndex('archive', 'archive');
    posts.createIndex('topic', 'topicKeys', { multiEntry: true });
    posts.createIndex('date', ['archive', 'date']);
    database.createObjectStore('guides', { keyPath: ['archive', 'topic.slug'] }).createIndex('archive', 'archive');
    const readings = database.createObjectStore('readings', { keyPath: 'post' });
    readings.createIndex('archive', 'archive');
    readings.createIndex('updatedAt', 'updatedAt');
    // As it was: today's types know only today's index.
    const ticks = unwrap(database.createObjectStore('ticks', { keyPath: ['archive', 'topic', 'item'] }));
    ticks.createIndex('topic', ['archive', 'topic']);
    ticks.createIndex('archive', 'archive');
    database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('post', 'post');
    database.createObjectStore('settings', { keyPath: 'key' });
    database.createObjectStore('fetches', { keyPath: 'url' }).createIndex('archive', 'archive');
    database.createObjectStore('snapshots', { keyPath: 'post' }).createIndex('archive', 'archive');
  },
  (database) => {
    database.createObjectStore('discoveries', { keyPath: 'archive' });
    database.createObjectStore('bodies', { keyPath: 'post' }).createIndex('archive', 'archive');
    database.createObjectStore('topicSummaries', { keyPath: 'archive' });
    // As it was: the index was in parts.
    unwrap(database).createObjectStore('searchParts', { keyPath: 'key' });
  },
  (database, upgrading) => {
    database.createObjectStore('removals', { keyPath: 'mark' });
    upgrading.objectStore('highlights').createIndex('archive', 'archive');
    return dropEmptied(upgrading);
  },
  stampRecords,
  (database, upgrading) => {
    for (const name of ['texts', 'mined', 'phrases'] as const)
      database.createObjectStore(name, { keyPath: 'post' }).createIndex('archive', 'archive');
    database.createObjectStore('foundTopics', { keyPath: 'archive' });
    const hidden = database.createObjectStore('hiddenLines', { keyPath: 'id' });
    hidden.createIndex('guide', 'guide');
    hidden.createIndex('archive', 'archive');
    return withoutGeneralRules(upgrading);
  },
  (database, upgrading) => {
    const runs = database.createObjectStore('runs', { keyPath: 'id' });
    runs.createIndex('guide', 'guide');
    runs.createIndex('archive', 'archive');
    upgrading.objectStore('readings').createIndex('finishedAt', 'finishedAt');
    upgrading.objectStore('highlights').createIndex('createdAt', 'createdAt');
    database.createObjectStore('toRead', { keyPath: 'post' }).createIndex('archive', 'archive');
    database.createObjectStore('days', { keyPath: 'id' }).createIndex('archive', 'archive');
    database.createObjectStore('backups', { keyPath: ['at', 'archive'] }).createIndex('archive', 'archive');
    database.createObjectStore('sync', { keyPath: 'key' });
    database.createObjectStore('editions', { keyPath: 'id' }).createIndex('archive', 'archive');
    database.createObjectStore('ownPaths', { keyPath: 'id' });
    unwrap(database).deleteObjectStore('searchParts');
    database.createObjectStore('searchIndexes', { keyPath: 'key' });
  },
];
