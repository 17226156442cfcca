import type { StoresOf } from './connection';
import type { StoreName } from './schema';
import type { KeysOfStore } from './stores';

/** A store of a running transaction, whichever it is. */
export interface AnyStore extends KeysOfStore {
  readonly keyPath: string | string[];
  readonly get: (key: IDBValidKey) => Promise<unknown>;
  readonly getAll: (range?: IDBKeyRange) => Promise<unknown[]>;
  readonly put: (record: unknown) => Promise<unknown>;
  readonly delete: (key: IDBValidKey | IDBKeyRange) => Promise<void>;
  readonly clear: () => Promise<void>;
}
export type StoreIn = (name: StoreName) => AnyStore;

/** The stores of a transaction by name, for what is the same in all of them. One that it was not begun for throws. */
export function storesOf(transaction: { readonly objectStore: (name: never) => unknown }): StoreIn {
  return (name) => (transaction as StoresOf<StoreName[]>).objectStore(name) as unknown as AnyStore;
}
