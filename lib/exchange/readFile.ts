import type { Incoming } from '../model/exchange';
import { isObject } from '../model/shape';
import { Refused } from './fault';
import { gunzipped, isGzip, jsonOf, textOf } from './fileText';
import { FORMAT } from './own/format';
import { readOwnFile } from './own/read';

/** What a file brings. `isOwn`: it is everything that someone took along, and can stand instead of what is there. */
export interface FileRead {
  readonly incoming: Incoming;
  readonly isOwn: boolean;
}

/** Reads a file by what is in it, whatever its name says. Throws a `Refused`. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileRead> {
  const text = textOf(isGzip(bytes) ? await gunzipped(bytes) : bytes);
  if (!/^\s*[[{]/.test(text)) throw new Refused({ kind: text.trim() === '' ? 'empty' : 'foreign' });
  const json = jsonOf(text);
  if (isObject(json) && Reflect.get(json, 'format') === FORMAT) return { incoming: readOwnFile(json), isOwn: true };
  throw new Refused({ kind: 'foreign' });
}
