import { browser } from 'wxt/browser';

/** Records of one kind, each under a name: a tab's number, an archive, a field. */
export interface SessionRecords<Name extends string | number, T> {
  readonly get: (name: Name) => Promise<T | undefined>;
  /** @throws when the session's 10 MB are full */
  readonly set: (name: Name, value: T) => Promise<void>;
  readonly remove: (...names: readonly Name[]) => Promise<void>;
  /** Gives a record and removes it. */
  readonly take: (name: Name) => Promise<T | undefined>;
  /** In no order. */
  readonly all: () => Promise<Map<string, T>>;
  /** The name in a key of `storage.session`; null for a key of another kind. */
  readonly nameIn: (key: string) => string | null;
  /** Calls back with the name of each record that was set, changed or removed. Returns what stops it. */
  readonly onChange: (listener: (name: string) => void) => () => void;
}

/** The one record of its kind. */
export interface SessionRecord<T> {
  readonly get: () => Promise<T | undefined>;
  /** @throws when the session's 10 MB are full */
  readonly set: (value: T) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly take: () => Promise<T | undefined>;
  readonly onChange: (listener: () => void) => () => void;
}

/**
 * Records in `storage.session`: they outlast the service worker and a full disk, and are gone with the browser, as the
 * numbers of tabs are. A new kind is to be named in `test/companion/forgetSession.test.ts`, too, which holds that it is
 * forgotten with its archive.
 */
export function sessionRecords<Name extends string | number, T>(kind: string): SessionRecords<Name, T> {
  const prefix = `${kind}:`;
  const keyOf = (name: Name): string => `${prefix}${name}`;
  const nameIn = (key: string): string | null => (key.startsWith(prefix) ? key.slice(prefix.length) : null);
  return {
    get: (name) => read<T>(keyOf(name)),
    set: (name, value) => browser.storage.session.set({ [keyOf(name)]: value }),
    remove: async (...names) => {
      if (names.length > 0) await browser.storage.session.remove(names.map(keyOf));
    },
    take: (name) => take<T>(keyOf(name)),
    all: async () => {
      const records = new Map<string, T>();
      for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
        const name = nameIn(key);
        if (name !== null) records.set(name, value as T);
      }
      return records;
    },
    nameIn,
    onChange: (listener) =>
      onKeys((keys) => {
        for (const key of keys) {
          const name = nameIn(key);
          if (name !== null) listener(name);
        }
      }),
  };
}

/** As {@link sessionRecords}, of a kind of which there is but one. */
export function sessionRecord<T>(key: string): SessionRecord<T> {
  return {
    get: () => read<T>(key),
    set: (value) => browser.storage.session.set({ [key]: value }),
    remove: () => browser.storage.session.remove(key),
    take: () => take<T>(key),
    onChange: (listener) =>
      onKeys((keys) => {
        if (keys.includes(key)) listener();
      }),
  };
}

async function read<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

async function take<T>(key: string): Promise<T | undefined> {
  const value = await read<T>(key);
  if (value !== undefined) await browser.storage.session.remove(key);
  return value;
}

function onKeys(listener: (keys: readonly string[]) => void): () => void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session') listener(Object.keys(changes));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
