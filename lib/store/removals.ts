import { laterRemoval, type Removal } from '../model/record';
import { isObject, isText, listOf } from '../model/shape';
import type { Connection } from './connection';
import { wholeRemoval } from './readerRecords';
import type { StoreName } from './schema';
import { SETTINGS, settingKey, settingValue } from './settingsTable';

const SECRET = settingKey(SETTINGS.removalKey);
const SECRET_BYTES = 32;

/** Gives the mark under which the removal of a record is kept, see `Removal`. */
export type Marking = (store: StoreName, key: IDBValidKey) => Promise<string>;

/**
 * Marks are HMAC-SHA-256 (RFC 2104) of a record's store and key, in base64url, under a random key of this database:
 * they hold no address, and a list of known addresses tells nothing without that key. Whoever merges gives the key
 * along. Made before the transaction that writes them: none waits for a hash.
 */
export async function marking(connection: Connection, now: number): Promise<Marking> {
  const fresh = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const secret = await connection.write(['settings'], async ({ store }) => {
    const kept = settingValue(SETTINGS.removalKey, await store.get(SECRET));
    if (kept === null) await store.put({ key: SECRET, value: fresh, updatedAt: now, deleted: false });
    return kept ?? fresh;
  });
  return markingUnder(secret);
}

/** Where marks are kept, as far as leaving one needs it. */
interface MarkStore {
  readonly get: (mark: string) => Promise<unknown>;
  readonly put: (removal: Removal) => Promise<unknown>;
}

/**
 * Leaves the mark of a removal, within a transaction. One that is later stays, as from a machine whose clock is ahead:
 * going back would part this machine from all that have it.
 */
export async function leaveMark(store: MarkStore, removal: Removal): Promise<void> {
  const before = wholeRemoval(await store.get(removal.mark));
  await store.put(before === undefined ? removal : laterRemoval(before, removal));
}

/** The keys that this machine marks with, in base64: none where nothing was removed so far. */
export async function ownMarkKeys(connection: Connection): Promise<string[]> {
  const record = await connection.run((database) => database.get('settings', SECRET));
  const secret = settingValue(SETTINGS.removalKey, record);
  return secret === null ? [] : [btoa(String.fromCodePoint(...secret))];
}

/** Gives the marks that a record would have, had it been removed here or on a machine that this one has heard of. */
export async function knownMarks(connection: Connection): ReturnType<typeof marksUnder> {
  const memory = (await connection.run((database) => database.get('sync', 'memory')))?.value;
  const { removalKeys } = (isObject(memory) ? memory : {}) as { readonly removalKeys?: unknown };
  return marksUnder([...(await ownMarkKeys(connection)), ...(listOf(isText)(removalKeys) ? removalKeys : [])]);
}

/** Gives the marks of a record under keys of this machine and of others. What is no key gives none. */
export async function marksUnder(
  keys: readonly string[],
): Promise<(of: { readonly store: string; readonly key: IDBValidKey }) => Promise<string[]>> {
  const markings = await Promise.all(
    keys.flatMap((key) => {
      const secret = bytesIn(key);
      return secret === null ? [] : [markingUnder(secret)];
    }),
  );
  return ({ store, key }) => Promise.all(markings.map((mark) => mark(store, key)));
}

function bytesIn(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
    return bytes.length === SECRET_BYTES ? bytes : null;
  } catch {
    return null;
  }
}

async function markingUnder(
  secret: Uint8Array<ArrayBuffer>,
): Promise<(store: string, key: IDBValidKey) => Promise<string>> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (store, of) => {
    const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${store} ${JSON.stringify(of)}`));
    return btoa(String.fromCodePoint(...new Uint8Array(signed)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  };
}
