import { Problem } from '../model/problem';

/**
 * Everything a stream gives, at most `maxBytes`. Counts while reading and cancels at once when it is too much, so that
 * an endless answer costs no more memory than the limit.
 * @throws Problem `too-large`
 */
export async function readLimited(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    // Each chunk follows the one before it: there is nothing to read in parallel.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) break;
    total += value.byteLength;
    if (total > maxBytes) {
      void reader.cancel().catch(() => null);
      throw new Problem('too-large', `more than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  return joined(chunks, total);
}

/**
 * The content of a gzip file (`sitemap.xml.gz`), or the bytes themselves when they are none. The limit holds for the
 * content.
 */
export async function inflated(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await readLimited(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), maxBytes);
  } catch (thrown) {
    throw thrown instanceof Problem ? thrown : new Problem('unreadable', 'broken gzip');
  }
}

function joined(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
