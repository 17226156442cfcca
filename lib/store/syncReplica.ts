import type { ArchiveId } from '../model/archive';
import { bodyRead } from '../model/body';
import type { PostStub } from '../model/exchange';
import { isRemovedBy } from '../model/removed';
import { isObject, isText, namedOf, shape } from '../model/shape';
import type { Covered, MarksOf, Replica, SyncMemory, Taking, Travelling } from '../model/sync';
import { storesOf, type AnyStore } from './anyStore';
import type { Change, Changes } from './changes';
import { partOf, type Connection } from './connection';
import { isSynced, mergedCopy } from './mergedCopy';
import { wholeBody, wholeChoice, wholeReading } from './readerRecords';
import { marksUnder, ownMarkKeys } from './removals';
import { removeFromBackups, removeMade } from './removing';
import { UPGRADES, type StoreName } from './schema';
import { storeNames } from './stores';
import { addStubs } from './stubs';
import { readStubs, readTravelling } from './travelling';

/** The database as a sync sees it. */
export class SyncReplica implements Replica {
  readonly schema = UPGRADES.length;

  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly now: () => number,
  ) {}

  memory = async (): Promise<SyncMemory | null> =>
    memoryIn((await this.connection.run((database) => database.get('sync', 'memory')))?.value);

  covered = async (): Promise<Covered> =>
    coveredIn((await this.connection.run((database) => database.get('sync', 'covered')))?.value);

  records = async (): Promise<readonly Travelling[]> => {
    const database = await this.connection.database();
    const pathOf = (store: StoreName): IDBObjectStore['keyPath'] => database.transaction(store).store.keyPath;
    const take = (store: StoreName, records: readonly unknown[]): Travelling[] =>
      isSynced(store) ? records.flatMap((record) => travellingOf(store, record, pathOf(store)) ?? []) : [];
    const [taken, removals] = await Promise.all([
      readTravelling(this.connection, take),
      this.connection.run((opened) => opened.getAll('removals')),
    ]);
    return [...taken.flat(), ...take('removals', removals)];
  };

  stubsOf = async (posts: ReadonlySet<string>): Promise<readonly PostStub[]> =>
    (await readStubs(this.connection, posts, (stubs) => stubs)).flat();

  ownRemovalKeys = (): Promise<readonly string[]> => ownMarkKeys(this.connection);
  marksUnder = (keys: readonly string[]): Promise<MarksOf> => marksUnder(keys);

  take = async ({ records, gone, posts }: Taking, memory: SyncMemory, covered: Covered): Promise<void> => {
    const changed = await this.connection.write(storeNames(), async (writing) => {
      // It was switched off meanwhile: nothing of it is wanted any more.
      if ((await writing.objectStore('sync').get('account')) === undefined) return [];
      const storeIn = storesOf(writing);
      const changes: Change[] = [];
      const left = new Set<ArchiveId>();
      const removed = new Set<ArchiveId>();
      for (const one of records) {
        if (!isSynced(one.store)) continue;
        const store = storeIn(one.store);
        const before = await store.get(one.key);
        const after = mergedCopy(one.store, before, one.record);
        // A key that is another one than the record's own would put it in the place of one that was not asked for.
        if (after === undefined || after === before || !isKeyOf(after, one.key, store.keyPath)) continue;
        await store.put(after);
        changes.push(changeOf(one.store, after));
        if (one.store === 'archives' && isLeft(before, after)) left.add(one.key as ArchiveId);
        if (one.store === 'readings' && (await settleBody(storeIn('bodies'), before, after, this.now())))
          changes.push(changeOf('bodies', after));
      }
      for (const { store: name, key, at } of gone) {
        if (!isSynced(name)) continue;
        const record = await storeIn(name).get(key);
        if (!isObject(record) || !isRemovedBy(record, { at })) continue;
        await storeIn(name).delete(key);
        changes.push(changeOf(name, record));
        if (name === 'archives') removed.add(key as ArchiveId);
      }
      for (const archive of [...left, ...removed]) await removeMade(writing, archive);
      for (const archive of removed) await removeFromBackups(writing, archive);
      for (const archive of await addStubs(partOf(writing), posts, this.now()))
        changes.push({ store: 'posts', archive });
      await writing.objectStore('sync').put({ key: 'memory', value: memory });
      await writing.objectStore('sync').put({ key: 'covered', value: covered });
      return changes;
    });
    for (const change of changed) this.changes.announce(change);
    this.changes.announce({ store: 'sync' });
  };

  remember = async (memory: SyncMemory, covered?: Covered): Promise<void> => {
    await this.connection.write(['sync'], async ({ store }) => {
      if ((await store.get('account')) === undefined) return;
      await store.put({ key: 'memory', value: memory });
      if (covered !== undefined) await store.put({ key: 'covered', value: covered });
    });
    this.changes.announce({ store: 'sync' });
  };
}

/** A record with its key; undefined for one that has none. */
function travellingOf(store: StoreName, record: unknown, path: IDBObjectStore['keyPath']): Travelling | undefined {
  if (!isObject(record)) return undefined;
  const key = keyIn(record, path);
  return key === undefined ? undefined : { store, key, record };
}

function isKeyOf(record: object, key: IDBValidKey, path: IDBObjectStore['keyPath']): boolean {
  return JSON.stringify(keyIn(record, path)) === JSON.stringify(key);
}

function keyIn(record: object, path: IDBObjectStore['keyPath']): IDBValidKey | undefined {
  if (Array.isArray(path)) {
    const parts = path.map((part) => keyIn(record, part));
    return parts.includes(undefined) ? undefined : (parts as IDBValidKey[]);
  }
  const key: unknown = path === null ? undefined : Reflect.get(record, path);
  return isText(key) || typeof key === 'number' ? key : undefined;
}

function isLeft(before: unknown, after: unknown): boolean {
  return wholeChoice(before)?.followed === true && wholeChoice(after)?.followed === false;
}

/**
 * Of a post that was finished on another machine all blocks that it had here are read: what comes later alone is new. Not
 * of one that was marked with many others: that can be taken back, and then counts what was read.
 * Gives whether there are any.
 */
async function settleBody(bodies: AnyStore, before: unknown, after: unknown, now: number): Promise<boolean> {
  const [was, is] = [wholeReading(before), wholeReading(after)];
  const isFinish =
    is?.finishedAt != null && is.elsewhere !== true && (was?.finishedAt == null || was.round !== is.round);
  const body = isFinish ? wholeBody(await bodies.get(is.post)) : undefined;
  if (body === undefined || body.round !== is?.round) return false;
  await bodies.put(bodyRead(body, now));
  return true;
}

/** Which surfaces it concerns: as narrow as the record tells. */
function changeOf(store: StoreName, record: object): Change {
  const { id, key, archive, post } = record as Readonly<Record<string, unknown>>;
  if (store === 'archives') return { store, archive: id as ArchiveId };
  if (store === 'settings') {
    const [setting = '', of, topic] = String(key).split(' ');
    return {
      store,
      setting,
      ...(of !== undefined && { archive: of as ArchiveId }),
      ...(topic !== undefined && { topic }),
    };
  }
  return {
    store,
    ...(isText(archive) && { archive: archive as ArchiveId }),
    ...(isText(post) && { post: post as NonNullable<Change['post']> }),
  };
}

/** What is remembered, as far as it is in the form of this version; else nothing is, and all is published anew. */
function memoryIn(value: unknown): SyncMemory | null {
  const isMemory = shape<Pick<SyncMemory, 'machine' | 'incarnation' | 'peers' | 'past' | 'held'>>({
    machine: isText,
    incarnation: isText,
    peers: isObject,
    past: Array.isArray,
    held: Array.isArray,
  });
  return isMemory(value) ? (value as SyncMemory) : null;
}

function coveredIn(value: unknown): Covered {
  return namedOf(isText)(value) ? value : {};
}
