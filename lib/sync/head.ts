import { isNumber, isText, listOf, shape } from '../model/shape';
import type { HeadFile, MachineId } from '../model/sync';
import type { Bytes } from './carrier';
import { isFileName, isMachineId } from './layout';

/** The form of the files. One of a higher number was written by a Waymark that knows more. */
export const FORM = 1;

/** What a machine says of itself. */
export interface Head {
  readonly fmt: number;
  /** The version of Waymark that wrote it. */
  readonly app: string;
  readonly machine: MachineId;
  /** Another one after each time that the machine found its files gone or set back. */
  readonly incarnation: string;
  /** Counts the heads that a machine wrote, from 1. */
  readonly seq: number;
  readonly files: readonly HeadFile[];
  /** As the reader calls the machine. */
  readonly name: string;
  /** By the machine's own clock: milliseconds since 1970. */
  readonly wroteAt: number;
}

const isFile = shape<HeadFile>({
  name: (name) => isText(name) && isFileName(name),
  size: isNumber,
  sha256: isText,
});

const isHead = shape<Head>({
  fmt: isNumber,
  app: isText,
  machine: (machine) => isText(machine) && isMachineId(machine),
  incarnation: isText,
  seq: isNumber,
  files: listOf(isFile),
  name: isText,
  wroteAt: isNumber,
});

export function headFrom(content: Bytes): Head | 'newer' | 'damaged' {
  const value = jsonOf(content);
  if (shape<Pick<Head, 'fmt'>>({ fmt: isNumber })(value) && value.fmt > FORM) return 'newer';
  return isHead(value) ? value : 'damaged';
}

/** Undefined for what is no JSON. */
export function jsonOf(content: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content)) as unknown;
  } catch {
    return undefined;
  }
}

export function bytesOf(value: unknown): Bytes {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** In hexadecimal. */
export async function sha256(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
