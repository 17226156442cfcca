import { Refused } from '../exchange/fault';
import type { Foreign } from '../exchange/foreign/foreign';
import { markKey, recordsOf } from '../exchange/foreign/toRecords';
import { readFile } from '../exchange/readFile';
import { normaliseAddress, type Address } from '../model/address';
import type { Incoming } from '../model/exchange';
import type { Store } from '../store/open';

/** What a file brings, in the form of today. `isOwn`: it can stand instead of what is here. Throws a `Refused`. */
export async function incomingIn(
  store: Store,
  bytes: Uint8Array<ArrayBuffer>,
  now: number,
): Promise<{ readonly incoming: Incoming; readonly isOwn: boolean }> {
  const read = await readFile(bytes);
  if (read.kind === 'foreign') return { incoming: await besideWhatIsHere(store, read.foreign, now), isOwn: false };
  if (read.incoming.schema > store.exchange.schema) throw new Refused({ kind: 'newer' });
  return { incoming: await store.exchange.upgraded(read.incoming), isOwn: true };
}

async function besideWhatIsHere(store: Store, foreign: Foreign, now: number): Promise<Incoming> {
  const pages = [...foreign.pages, ...foreign.marks].flatMap(({ url }) => normaliseAddress(url) ?? []);
  const marked = [...new Set<Address>(foreign.marks.flatMap(({ url }) => normaliseAddress(url) ?? []))];
  const [archives, readings, toRead, highlights, places] = await Promise.all([
    store.archives.all(),
    store.readings.of(pages),
    store.toRead.all(),
    store.highlights.of(marked),
    store.toRead.placesAtEnd(foreign.pages.length),
  ]);
  return recordsOf(foreign, {
    schema: store.exchange.schema,
    archives,
    readings,
    toRead: new Map(toRead.map((entry) => [entry.post, entry])),
    highlights: new Map(
      highlights.flatMap((one) => [
        [one.id, one],
        [markKey(one.post, one.passage.quote.exact), one],
      ]),
    ),
    places: (count) => places.slice(0, count),
    now,
  });
}
