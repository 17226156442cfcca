import { Refused } from '../../lib/exchange/fault';
import { readFile } from '../../lib/exchange/readFile';
import type { FileFault, Incoming } from '../../lib/model/exchange';
import type { Store } from '../../lib/store/open';
import type { StoreName } from '../../lib/store/schema';
import { isTravelling } from '../../lib/store/settingsTable';
import { STORES, travellingStores } from '../../lib/store/stores';
import { everything } from '../../lib/surfaces/everything';
import { everyRecord } from '../store/everything';

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** The file of everything, as text. */
export async function exported(store: Store): Promise<string> {
  const { content } = await everything(store, Date.UTC(2026, 10, 23));
  return content.text();
}

/** What is in a file of everything. */
export async function ownIn(bytes: Uint8Array<ArrayBuffer>): Promise<Incoming> {
  const read = await readFile(bytes);
  if (read.kind !== 'own') throw new Error('is no file of ours');
  return read.incoming;
}

/** Reads a file, and brings it in. */
export async function imported(store: Store, text: string, mode: 'merge' | 'replace' = 'merge'): Promise<void> {
  const incoming = await ownIn(bytesOf(text));
  await store.exchange.bringIn(await store.exchange.upgraded(incoming), mode);
}

/** Why a file is not read; what is read is a failure. */
export async function faultIn(bytes: Uint8Array<ArrayBuffer>): Promise<FileFault> {
  const read = await readFile(bytes).catch((thrown: unknown) => thrown as Refused);
  if (!(read instanceof Refused)) throw new Error(`was read: ${JSON.stringify(read)}`);
  return read.fault;
}

/** All of the reader's records that travel, by store. */
export async function travellingIn(name: string): Promise<Record<string, unknown[]>> {
  const all = await everyRecord(name);
  return Object.fromEntries(
    travellingStores().map((of) => [
      of,
      (all[of] ?? []).filter((record) => of !== 'settings' || isTravelling((record as { key: string }).key)),
    ]),
  );
}

/** The same records as today's code reads them. */
export function wholeIn(records: Record<string, unknown[]>): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(records).map(([of, all]) => {
      const facts = STORES[of as StoreName];
      return [of, all.map((record) => (facts.owner === 'reader' ? facts.whole(record) : record))];
    }),
  );
}
