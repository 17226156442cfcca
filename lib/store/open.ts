import { Archives } from './archives';
import { Backups } from './backups';
import { Bin } from './bin';
import { BlogMoves } from './blogMoves';
import { Bodies } from './bodies';
import { Changes, type Change } from './changes';
import { Connection } from './connection';
import { Fetches, Snapshots } from './derived';
import { Discoveries } from './discoveries';
import { Editions } from './editions';
import { isUntouched } from './emptiness';
import { Exchange } from './exchange';
import { Findings } from './findings';
import { FoundTopics } from './foundTopics';
import { Guides } from './guides';
import { HiddenLines } from './hiddenLines';
import { Highlights } from './highlights';
import { Instance } from './instance';
import { checkIntegrity, type Integrity } from './integrity';
import { OwnPaths } from './ownPaths';
import { Posts } from './posts';
import { ReadingDays } from './readingDays';
import { Readings } from './readings';
import { Runs } from './runs';
import { DATABASE } from './schema';
import { Searchable } from './searchable';
import { SearchIndexes } from './searchIndexes';
import { Settings } from './settings';
import { Sizes } from './sizes';
import { storeNames } from './stores';
import { Syncing } from './syncing';
import { Texts } from './texts';
import { Ticks } from './ticks';
import { TopicMoves } from './topicMoves';
import { TopicSummaries } from './topicSummaries';
import { ToReadList } from './toRead';

/** Everything Waymark keeps on the reader's machine. */
export interface Store {
  readonly archives: Archives;
  readonly posts: Posts;
  readonly guides: Guides;
  readonly readings: Readings;
  readonly bodies: Bodies;
  readonly ticks: Ticks;
  readonly runs: Runs;
  readonly editions: Editions;
  readonly ownPaths: OwnPaths;
  readonly highlights: Highlights;
  readonly bin: Bin;
  readonly hiddenLines: HiddenLines;
  readonly toRead: ToReadList;
  readonly days: ReadingDays;
  readonly texts: Texts;
  readonly foundTopics: FoundTopics;
  readonly topicMoves: TopicMoves;
  readonly blogMoves: BlogMoves;
  readonly settings: Settings;
  readonly fetches: Fetches;
  readonly discoveries: Discoveries;
  readonly findings: Findings;
  readonly snapshots: Snapshots;
  readonly topicSummaries: TopicSummaries;
  readonly searchIndexes: SearchIndexes;
  readonly searchable: Searchable;
  readonly exchange: Exchange;
  readonly backups: Backups;
  readonly syncing: Syncing;
  readonly sizes: Sizes;
  /** Calls back after each write, of this page or another. Returns what stops it. */
  readonly onChange: (listener: (change: Change) => void) => () => void;
  /** Empties every store, for good: nothing is marked, nothing is left. */
  readonly deleteEverything: () => Promise<void>;
  /** Whether nothing of the reader's is kept, nor anything that was read for them, see {@link isUntouched}. */
  readonly isUntouched: () => Promise<boolean>;
  /** Throws `storage-broken` when parts of the database or records are missing, see {@link checkIntegrity}. */
  readonly check: () => Promise<Integrity>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database, upgrading it when it is older. Throws a `Problem`:
 * `storage-blocked` when an old page does not let go of it, `storage-broken` when it cannot be read or is newer than
 * this code, `storage-full`.
 */
export async function openStore(name: string = DATABASE, now: () => number = Date.now): Promise<Store> {
  const connection = new Connection(name);
  await connection.database();
  const changes = new Changes(name);
  const instance = new Instance(connection, now);
  return {
    archives: new Archives(connection, changes, instance, now),
    posts: new Posts(connection, changes, now),
    guides: new Guides(connection, changes),
    readings: new Readings(connection, changes, instance, now),
    bodies: new Bodies(connection, changes),
    ticks: new Ticks(connection, changes, instance),
    runs: new Runs(connection, changes, instance),
    editions: new Editions(connection, changes, instance),
    ownPaths: new OwnPaths(connection, changes, instance),
    highlights: new Highlights(connection, changes, instance),
    bin: new Bin(connection, changes, instance, now),
    hiddenLines: new HiddenLines(connection, changes, instance),
    toRead: new ToReadList(connection, changes, instance),
    days: new ReadingDays(connection, changes),
    texts: new Texts(connection, changes),
    foundTopics: new FoundTopics(connection, changes),
    topicMoves: new TopicMoves(connection, changes, instance),
    blogMoves: new BlogMoves(connection, changes, instance),
    settings: new Settings(connection, changes, instance, now),
    fetches: new Fetches(connection),
    discoveries: new Discoveries(connection, changes),
    findings: new Findings(connection, changes),
    snapshots: new Snapshots(connection),
    topicSummaries: new TopicSummaries(connection),
    searchIndexes: new SearchIndexes(connection, changes),
    searchable: new Searchable(connection),
    exchange: new Exchange(connection, changes, instance, now),
    backups: new Backups(connection, changes, now),
    syncing: new Syncing(connection, changes, instance, now),
    sizes: new Sizes(connection),
    onChange: (listener) => changes.listen(listener),
    deleteEverything: async () => {
      await connection.write(storeNames(), (writing) =>
        Promise.all(storeNames().map((store) => writing.objectStore(store).clear())),
      );
      changes.announce({ store: 'all' });
    },
    isUntouched: () => isUntouched(connection),
    check: () => checkIntegrity(connection),
    close: async () => {
      changes.close();
      await connection.close();
    },
  };
}

/**
 * The store, opened at the first call and shared from then on; an opening that failed is tried again at the next.
 * @param prepare is done before anyone gets the store; what it can do without the store it does while that opens
 */
export function storeOnDemand(
  prepare: (opening: Promise<Store>) => Promise<void> = async () => {},
): () => Promise<Store> {
  let opening: Promise<Store> | null = null;
  const open = async (): Promise<Store> => {
    const store = openStore();
    try {
      await Promise.all([store, prepare(store)]);
    } catch (thrown) {
      await store.then(
        (opened) => opened.close(),
        () => undefined,
      );
      throw thrown;
    }
    return store;
  };
  return () => {
    opening ??= open().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  };
}
