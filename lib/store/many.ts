import { unwrap } from 'idb';

/** So many keys are asked for one by one. */
const FEW = 100;
/** Of more keys, all in their range are read at once, up to so many for each of them: a key in a list costs far less. */
const WORTH = 4;
/** So many records are written before anybody hears of it. */
const BATCH = 1_000;

/** A store of a running transaction whose keys are texts. */
interface KeyedByText {
  readonly getKey: (key: string) => Promise<IDBValidKey | undefined>;
  readonly getAllKeys: (range: IDBKeyRange, most: number) => Promise<IDBValidKey[]>;
}

/** Those of the keys that stand in a store. */
export async function presentKeys(store: KeyedByText, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length > FEW) {
    const most = keys.length * WORTH;
    const around = await store.getAllKeys(rangeAround(keys), most);
    if (around.length < most) {
      const stored = new Set<IDBValidKey>(around);
      return new Set(keys.filter((key) => stored.has(key)));
    }
  }
  const present = await Promise.all(keys.map((key) => store.getKey(key)));
  return new Set(keys.filter((_, at) => present[at] !== undefined));
}

/** The records under these keys, in their order; those that are not there are left out, and cost next to nothing. */
export async function recordsOf<T>(
  store: KeyedByText & { readonly get: (key: string) => Promise<T | undefined> },
  keys: readonly string[],
): Promise<T[]> {
  const asked = keys.length > FEW ? await presentKeys(store, keys) : new Set(keys);
  const records = await Promise.all([...asked].map((key) => store.get(key)));
  return records.flatMap((record) => record ?? []);
}

function rangeAround(keys: readonly string[]): IDBKeyRange {
  let [first = '', last = first] = keys;
  for (const key of keys) {
    if (key < first) first = key;
    if (key > last) last = key;
  }
  return IDBKeyRange.bound(first, last);
}

/**
 * Writes records into a store of a running transaction. Waits for the last of a batch alone: requests are answered in
 * their order, and one that fails ends the transaction, with all that were asked after it.
 *
 * @param onWritten hears how many more there are after each batch; what it throws ends the writing
 */
export async function putMany(
  store: object,
  records: readonly unknown[],
  onWritten: (count: number) => void = () => {},
): Promise<void> {
  const plain = unwrap(store as never) as unknown as IDBObjectStore;
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = records.slice(at, at + BATCH);
    const requests = batch.map((record) => plain.put(record));
    await ended(requests.at(-1));
    onWritten(batch.length);
  }
}

function ended(request: IDBRequest | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (request === undefined) return resolve();
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new DOMException('Not written', 'AbortError')));
  });
}
