import type { Connection } from './connection';
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

/** The same where something was removed before; null where nothing was. */
export async function markingBefore(connection: Connection): Promise<Marking | null> {
  const secret = settingValue(
    SETTINGS.removalKey,
    await connection.run((database) => database.get('settings', SECRET)),
  );
  return secret === null ? null : markingUnder(secret);
}

async function markingUnder(secret: Uint8Array<ArrayBuffer>): Promise<Marking> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return async (store, of) => {
    const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${store} ${JSON.stringify(of)}`));
    return btoa(String.fromCodePoint(...new Uint8Array(signed)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  };
}
