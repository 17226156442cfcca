import { LARGEST_UNPACKED } from '../model/exchange';
import { lineAt, Refused } from './fault';

/** The text of a file's bytes: UTF-8, or UTF-16 where its first bytes say so; without the mark. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Refused({ kind: 'empty' });
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    throw new Refused({ kind: 'encoding', line: lineAt(text, text.indexOf('\ufffd')) });
  }
}

/** Whether the bytes are packed by gzip (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What gzip has packed. Throws a `Refused` when it is damaged, or more than `most` bytes. */
export async function gunzipped(
  bytes: Uint8Array<ArrayBuffer>,
  most: number = LARGEST_UNPACKED,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new Refused({ kind: 'too-large', bytes: size });
      pieces.push(next.value as Uint8Array<ArrayBuffer>);
    }
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : new Refused({ kind: 'packed' });
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** Parsed JSON. Throws a `Refused` that says in which line it is none, and whether it only ends too early. */
export function jsonOf(text: string): unknown {
  if (text.trim() === '') throw new Refused({ kind: 'empty' });
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    const at = placeIn(String(thrown), text);
    if (at === null || text.slice(at).trim() === '')
      throw new Refused({ kind: 'half', line: lineAt(text, text.length) });
    throw new Refused({ kind: 'syntax', line: lineAt(text, at) });
  }
}

/** Where the browser says that the JSON is broken; null where it names no place: at the end. */
function placeIn(message: string, text: string): number | null {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  // Firefox: `at line 3 column 5 of the JSON data`, both from 1.
  const [, line, column] = /at line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined) return null;
  let start = 0;
  for (let left = Number(line); left > 1; left -= 1) start = text.indexOf('\n', start) + 1;
  return start + Number(column) - 1;
}
