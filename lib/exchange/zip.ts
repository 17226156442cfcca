import { strToU8, unzipSync, zipSync } from 'fflate';
import { LARGEST_UNPACKED } from '../model/exchange';
import { Refused } from './fault';

/** Files, by path, as one zip (APPNOTE 6.3). */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), { level: 6 });
}

/** Whether the bytes are a zip. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Nobody exports as many. */
const MOST_FILES = 100_000;

/**
 * The files of a zip by path, those that are wanted. Throws a `Refused` when it is damaged, or has more inside than is
 * ever opened, whatever it says of itself: what is packed is unpacked to the size that it tells, and no further.
 */
export function filesIn(bytes: Uint8Array, isWanted: (path: string) => boolean): Map<string, Uint8Array<ArrayBuffer>> {
  let size = 0;
  let count = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || !isWanted(name)) return false;
        size += originalSize;
        count += 1;
        if (size > LARGEST_UNPACKED || count > MOST_FILES) throw new Refused({ kind: 'too-large', bytes: size });
        return true;
      },
    });
    return new Map(Object.entries(files) as [string, Uint8Array<ArrayBuffer>][]);
  } catch (thrown) {
    throw thrown instanceof Refused ? thrown : new Refused({ kind: 'packed' });
  }
}
