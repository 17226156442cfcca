import type { ArchiveId } from '../model/archive';
import { DATA_KINDS, type DataAmount, type DataKind } from '../model/known';
import type { Connection } from './connection';
import type { StoreName } from './schema';
import { STORES, storeNames, type KeysOfStore } from './stores';

/** Records of a store that are weighed, spread over all of them: more would make nobody wiser. */
const WEIGHED = 100;

const NOTHING: DataAmount = { records: 0, bytes: 0 };

/** How much is kept, by kind and by archive. */
export class Sizes {
  constructor(private readonly connection: Connection) {}

  /** Of everything: the records are counted, their bytes are estimated from some of each store. */
  async byKind(): Promise<ReadonlyMap<DataKind, DataAmount>> {
    const amounts = await Promise.all(
      storeNames().map(async (name) => [kindOf(name), await this.#amount(name, null)] as const),
    );
    return new Map(
      DATA_KINDS.map((kind) => [kind, sumOf(amounts.flatMap(([one, amount]) => (one === kind ? [amount] : [])))]),
    );
  }

  /** Of one archive, whatever it is. */
  async ofArchive(archive: ArchiveId): Promise<DataAmount> {
    return sumOf(await Promise.all(storeNames().map((name) => this.#amount(name, archive))));
  }

  #amount(name: StoreName, archive: ArchiveId | null): Promise<DataAmount> {
    return this.connection.run(async (database) => {
      const store = database.transaction(name).store;
      const belonging =
        archive === null
          ? await store.getAllKeys()
          : await STORES[name].ofArchive(store as unknown as KeysOfStore, archive);
      const keys = (
        await Promise.all(belonging.map((key) => (key instanceof IDBKeyRange ? store.getAllKeys(key) : [key])))
      ).flat();
      const read = await Promise.all(spread(keys, WEIGHED).map((key) => store.get(key as never)));
      const records = read.filter((record) => record !== undefined);
      if (records.length === 0) return NOTHING;
      // Where an archive's record is kept under its id, there may be none.
      const count = Math.round((keys.length * records.length) / read.length);
      const weight = records.reduce((sum: number, record) => sum + weightOf(record), 0);
      return { records: count, bytes: Math.round((weight / records.length) * count) };
    });
  }
}

function kindOf(name: StoreName): DataKind {
  if (name === 'texts' || name === 'bodies') return 'texts';
  if (name === 'searchIndexes') return 'search';
  switch (STORES[name].owner) {
    case 'reader':
      return 'made';
    case 'archive':
      return 'read';
    case 'derived':
      return 'found';
    case 'machine':
      return 'copies';
  }
}

function sumOf(amounts: readonly DataAmount[]): DataAmount {
  return amounts.reduce(
    (sum, { records, bytes }) => ({ records: sum.records + records, bytes: sum.bytes + bytes }),
    NOTHING,
  );
}

/** At most so many of them, evenly spread. */
function spread<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** What a record weighs about where it is kept: bytes. Letters beyond Latin-1 make a text twice as large there. */
function weightOf(value: unknown): number {
  if (typeof value === 'string') return /[^\0-\xff]/.test(value) ? value.length * 2 : value.length;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Map) return weightOf([...value.entries()]);
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + weightOf(one), 4);
  return Object.entries(value).reduce((sum, [name, one]) => sum + name.length + 2 + weightOf(one), 4);
}
