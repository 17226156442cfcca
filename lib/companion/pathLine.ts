import { sharedData, sharedPathIn, SHARED_VERSION, type OpenedPath, type SharedPath } from '../model/sharedPath';

/**
 * A shared path as a line of text: this, then its JSON, compressed (raw deflate, RFC 1951) and written in the letters
 * of base64url (RFC 4648, section 5), with a full stop at its end. It is looked for anywhere in what is pasted: mail
 * breaks lines, and people write something around them.
 */
const PREFIX = 'waymark-path:';
const LINE = /waymark-path:(\d{1,4}):([\w\s-]+)\./;
const BROKEN_LINE = /waymark-path:/;

/** Characters of what is opened. A path of a hundred steps has some twenty thousand as a file, and four as a line. */
const LONGEST = 400_000;
/** Bytes of a line once it is not compressed any more, and how many times as much as it was before. */
const MOST_BYTES = 1_000_000;
const MOST_TIMES = 60;

/** A path as a line to send. */
export async function lineOfPath(path: SharedPath): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sharedData(path)));
  const packed = await read(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  if (packed === null) throw new Error('a path is not endless');
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return `${PREFIX}${SHARED_VERSION}:${letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.`;
}

/** The same as a file. */
export function fileOfPath(path: SharedPath): string {
  return `${JSON.stringify(sharedData(path), null, 2)}\n`;
}

/** The path in a line or a file that anyone may have made. Never throws. */
export async function openPath(text: string): Promise<OpenedPath> {
  if (text.trim() === '') return { kind: 'fault', fault: 'nothing' };
  if (text.length > LONGEST) return { kind: 'fault', fault: 'tooLarge' };
  const [, version, letters] = LINE.exec(text) ?? [];
  if (version === undefined || letters === undefined)
    return ofJson(text, BROKEN_LINE.test(text) ? 'damaged' : 'noPath');
  if (Number(version) > SHARED_VERSION) return { kind: 'fault', fault: 'newer' };
  const packed = bytesOf(letters);
  if (packed === null) return { kind: 'fault', fault: 'damaged' };
  try {
    const most = Math.min(MOST_BYTES, packed.length * MOST_TIMES + 1000);
    const bytes = await read(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
    if (bytes === null) return { kind: 'fault', fault: 'tooLarge' };
    return ofJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'damaged');
  } catch {
    return { kind: 'fault', fault: 'damaged' };
  }
}

function ofJson(text: string, otherwise: 'noPath' | 'damaged'): OpenedPath {
  try {
    return sharedPathIn(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return { kind: 'fault', fault: otherwise };
  }
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> | null {
  try {
    const plain = letters.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
    return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** All that a stream gives; null as soon as it is more than `most` bytes. */
async function read(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      void reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
