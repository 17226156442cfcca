import type { ArchiveId } from '../model/archive';
import type { BackupFacts, BackupReason, Incoming, RecordsByStore } from '../model/exchange';
import { Problem } from '../model/problem';
import { isNumber, isObject, isText, listOf, namedOf, shape } from '../model/shape';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { UPGRADES, type BackupPart, type StoreName, type Upgrading } from './schema';
import { travellingStores } from './stores';
import { archiveOfRecord, readTravelling } from './travelling';

/** So many are kept; the oldest goes when there is one more. */
export const MOST_BACKUPS = 7;

/**
 * Copies of what the reader made, in the same database. Each is in parts by archive, so that what is removed with its
 * archive is removed from them in the same transaction, by the same table.
 */
export class Backups {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly now: () => number,
  ) {}

  /** The latest first. */
  async list(): Promise<BackupFacts[]> {
    const parts = await this.connection.run((database) => database.getAll('backups'));
    const byTime = new Map<number, BackupFacts>();
    for (const { at, why, count, data } of parts.filter(isPart)) {
      const { records, bytes } = byTime.get(at) ?? { records: 0, bytes: 0 };
      const size = data instanceof Uint8Array && bytes !== null ? bytes + data.byteLength : null;
      byTime.set(at, { at, why, records: records + count, bytes: size });
    }
    return [...byTime.values()].toSorted((a, b) => b.at - a.at);
  }

  /**
   * Makes a backup, and drops the oldest when they are too many. Returns its name; null when nothing has changed since
   * the last one and `always` is not asked for, or nothing is there.
   */
  async make(why: BackupReason, { always = true }: { readonly always?: boolean } = {}): Promise<number | null> {
    const parts = await this.#parts();
    if (parts.length === 0) return null;
    const at = await this.connection.write(['backups', 'archives'], async (writing) => {
      const backups = writing.objectStore('backups');
      const names = timesIn(await backups.getAllKeys());
      const last = lastOf(names, this.now());
      if (!always && last !== undefined && isSame(await partsAt(backups, last), parts)) return null;
      // Two of one moment would be one.
      let time = this.now();
      while (names.includes(time)) time++;
      for (const part of parts) {
        // Removed while this was packed: not in a copy either.
        const isThere =
          part.archive === '' || (await writing.objectStore('archives').getKey(part.archive)) !== undefined;
        if (isThere) await backups.put({ ...part, at: time, why });
      }
      for (const old of tooMany(names, this.now(), MOST_BACKUPS - 1)) await backups.delete(rangeOf(old));
      return time;
    });
    if (at !== null) this.changes.announce({ store: 'backups' });
    return at;
  }

  /** What is in a backup. Throws `not-found` when it is gone, `storage-broken` when it cannot be read. */
  async read(at: number): Promise<Incoming> {
    const parts = (await this.connection.run((database) => database.getAll('backups', rangeOf(at)))).filter(isPart);
    const [first] = parts;
    if (first === undefined) throw new Problem('not-found', `backup of ${at}`);
    const records: Record<string, unknown[]> = {};
    for (const { data } of parts)
      for (const [store, all] of Object.entries(data instanceof Uint8Array ? await unpacked(data) : asTheyLay(data)))
        (records[store] ??= []).push(...all);
    return { schema: first.schema, records, posts: [], left: [] };
  }

  /** When the last one was made, as far as the clock can tell; null when none was. */
  async lastAt(): Promise<number | null> {
    const keys = await this.connection.run((database) => database.getAllKeys('backups'));
    return lastOf(timesIn(keys), this.now()) ?? null;
  }

  async #parts(): Promise<Pick<BackupPart, 'archive' | 'schema' | 'count' | 'data'>[]> {
    const byArchive = new Map<string, Record<string, unknown[]>>();
    await readTravelling(this.connection, (store, records) => addTo(byArchive, store, records));
    return Promise.all(
      [...byArchive].map(async ([archive, records]) => ({
        archive,
        schema: UPGRADES.length,
        count: Object.values(records).reduce((sum, { length }) => sum + length, 0),
        data: await packed(records),
      })),
    );
  }
}

/**
 * Puts the reader's records aside as they are before an upgrade, in the very transaction of it: first what is read,
 * then, once the upgrades are done, what keeps it. A backup that cannot be made stops no upgrade.
 */
export async function asideBefore(upgrading: Upgrading, schema: number, now: number): Promise<() => Promise<void>> {
  const byArchive = new Map<string, Record<string, unknown[]>>();
  for (const name of travellingStores())
    if (upgrading.objectStoreNames.contains(name)) addTo(byArchive, name, await upgrading.objectStore(name).getAll());
  return async () => {
    for (const [archive, records] of byArchive) {
      const count = Object.values(records).reduce((sum, { length }) => sum + length, 0);
      await upgrading.objectStore('backups').put({ at: now, archive, why: 'upgrade', schema, count, data: records });
    }
    const times = timesIn(await upgrading.objectStore('backups').getAllKeys());
    for (const old of tooMany(times, now, MOST_BACKUPS)) await upgrading.objectStore('backups').delete(rangeOf(old));
  };
}

function addTo(byArchive: Map<string, Record<string, unknown[]>>, store: StoreName, records: readonly unknown[]): void {
  for (const record of records) {
    const archive = archiveOfRecord(store, record) as ArchiveId | '';
    const part = byArchive.get(archive) ?? {};
    byArchive.set(archive, part);
    (part[store] ??= []).push(record);
  }
}

const isPart = shape<BackupPart>({
  at: isNumber,
  archive: isText,
  why: isText,
  schema: isNumber,
  count: isNumber,
  data: isObject,
});
const isRecords = namedOf(listOf((record): record is unknown => isObject(record)));

function rangeOf(at: number): IDBKeyRange {
  return IDBKeyRange.bound([at], [at, []]);
}

/** When the backups of these keys were made, the first first. */
function timesIn(keys: readonly (readonly [number, string])[]): number[] {
  return [...new Set(keys.map(([at]) => at))].toSorted((a, b) => a - b);
}

/** The last of these times. One in the future is of a clock that was wrong: it says nothing of when that was made. */
function lastOf(times: readonly number[], now: number): number | undefined {
  return times.findLast((at) => at <= now);
}

/**
 * The oldest, where there are more than `most`. What a wrong clock dated in the future was made before what is made now, and
 * goes before it: else it would stay until that day, and push out all that is made meanwhile.
 */
function tooMany(times: readonly number[], now: number, most: number): number[] {
  const oldestFirst = [...times.filter((at) => at > now), ...times.filter((at) => at <= now)];
  return oldestFirst.slice(0, Math.max(0, times.length - most));
}

function partsAt(
  backups: { readonly getAll: (range: IDBKeyRange) => Promise<BackupPart[]> },
  at: number,
): Promise<BackupPart[]> {
  return backups.getAll(rangeOf(at));
}

/** One packer makes the same bytes of the same records. */
function isSame(a: readonly BackupPart[], b: readonly Pick<BackupPart, 'archive' | 'data'>[]): boolean {
  const bytesOf = new Map(a.map(({ archive, data }) => [archive, data]));
  return (
    a.length === b.length &&
    b.every(({ archive, data }) => {
      const other = bytesOf.get(archive);
      return (
        other instanceof Uint8Array &&
        data instanceof Uint8Array &&
        other.length === data.length &&
        other.every((byte, at) => byte === data[at])
      );
    })
  );
}

async function packed(records: RecordsByStore): Promise<Uint8Array<ArrayBuffer>> {
  const packing = new Blob([JSON.stringify(records)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packing).arrayBuffer());
}

async function unpacked(data: Uint8Array<ArrayBuffer>): Promise<RecordsByStore> {
  try {
    const unpacking = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'));
    const records: unknown = JSON.parse(await new Response(unpacking).text());
    if (isRecords(records)) return records;
  } catch (thrown) {
    throw new Problem('storage-broken', `backup: ${String(thrown)}`);
  }
  throw new Problem('storage-broken', 'backup of another shape');
}

function asTheyLay(records: unknown): RecordsByStore {
  if (isRecords(records)) return records;
  throw new Problem('storage-broken', 'backup of another shape');
}
