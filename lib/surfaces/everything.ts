import { OwnFile } from '../exchange/own/write';
import { LARGEST_FILE } from '../model/exchange';
import type { Store } from '../store/open';
import type { MadeFile } from './keepAsFile';

/**
 * Everything that travels, as one file. A file that could not be read again is packed: what is packed may be larger
 * inside.
 */
export async function everything({ exchange }: Store, now: number): Promise<MadeFile> {
  const file = new OwnFile(exchange.schema, now);
  await exchange.read((store, records) => file.addRecords(store, records));
  const stubs = await exchange.stubs(file.addresses, (some) => some);
  const content = new Blob(file.end(stubs), { type: 'application/json' });
  const name = `waymark-${new Date(now).toISOString().slice(0, 10)}.json`;
  if (content.size <= LARGEST_FILE) return { name, content };
  const packing = content.stream().pipeThrough(new CompressionStream('gzip'));
  return { name: `${name}.gz`, content: await new Response(packing).blob() };
}
