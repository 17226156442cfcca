import { readLimited } from '../archive/stream';
import type { Bytes } from './carrier';

/**
 * How the content of a file is kept from the storage. A locked file is
 *
 *     WMK1 · kdf (1 byte, 1 = PBKDF2-SHA-256) · iterations (uint32, big-endian) · salt (16) · iv (12) · AES-256-GCM
 *
 * of the gzipped content. What it authenticates besides is its own head, the machine's folder and its name there, so
 * that no file passes for another one. A plain file is `WMP1` and the gzipped content. What begins otherwise is none
 * of ours: a page that a server gives for what is missing.
 */
const LOCKED = 'WMK1';
const PLAIN = 'WMP1';
const PBKDF2 = 1;
/** OWASP's number for PBKDF2-SHA-256 (2023): 130 ms here. Files with fewer are refused. */
export const ITERATIONS = 600_000;
/** More would only keep this machine busy. */
const MOST_ITERATIONS = 10_000_000;
const SALT = 16;
const IV = 12;
const HEAD = 4 + 1 + 4 + SALT;

/** Of what a file holds once it is unpacked: bytes. */
const CONTENT_LIMIT = 64 * 1024 * 1024;

/** Which file it is: the machine's folder, and its name there. */
export interface FileName {
  readonly machine: string;
  readonly name: string;
}

/** Why a file could not be opened. */
export type Unopened =
  /** It is none of our files. */
  | 'foreign'
  /** The passphrase is another one, or somebody changed the file: nobody can tell these two apart. */
  | 'passphrase'
  /** It is not locked, though there is a passphrase here. */
  | 'plain'
  /** It is locked, and there is no passphrase here. */
  | 'locked'
  | 'damaged';

export type Opened =
  /** `isBefore`: by the passphrase before. */
  | { readonly kind: 'opened'; readonly content: Bytes; readonly isBefore?: boolean }
  | { readonly kind: 'unopened'; readonly why: Unopened };

export interface Sealing {
  readonly seal: (file: FileName, content: Bytes) => Promise<Bytes>;
  readonly open: (file: FileName, bytes: Bytes) => Promise<Opened>;
}

/** Without a passphrase: packed alone. */
export const PLAIN_SEALING: Sealing = {
  seal: async (_file, content) => joined(ascii(PLAIN), await packed(content)),
  open: async (_file, bytes) => {
    const sign = signOf(bytes);
    if (sign === LOCKED) return unopened('locked');
    return sign === PLAIN ? unpacked(bytes.subarray(4)) : unopened('foreign');
  },
};

/** What the reader typed, as a key that can be stored and never read again. */
export function keyOfPassphrase(passphrase: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFC'));
  return crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
}

export interface LockOptions {
  /** Of this machine's files; new with each machine, so that no two keys are one. */
  readonly salt: Bytes;
  readonly iterations?: number;
  /** The passphrase before, which still opens. */
  readonly before?: CryptoKey | undefined;
}

export function newSalt(): Bytes {
  return crypto.getRandomValues(new Uint8Array(SALT));
}

/** @param passphrase a key of {@link keyOfPassphrase} */
export function lockedBy(passphrase: CryptoKey, { salt, iterations = ITERATIONS, before }: LockOptions): Sealing {
  const keyFor = keysOf(passphrase);
  const keyBefore = before === undefined ? null : keysOf(before);
  return {
    seal: async (file, content) => {
      const head = headOf(salt, iterations);
      const iv = crypto.getRandomValues(new Uint8Array(IV));
      const key = await keyFor(salt, iterations);
      const closed = await crypto.subtle.encrypt(gcm(iv, head, file), key, await packed(content));
      return joined(head, iv, new Uint8Array(closed));
    },
    open: async (file, bytes) => {
      const sign = signOf(bytes);
      if (sign === PLAIN) return unopened('plain');
      if (sign !== LOCKED) return unopened('foreign');
      if (bytes.length < HEAD + IV + 16) return unopened('damaged');
      const head = bytes.slice(0, HEAD);
      const rounds = new DataView(head.buffer).getUint32(5);
      // Fewer rounds than ours would be somebody's attempt at an easier lock.
      if (head[4] !== PBKDF2 || rounds < iterations || rounds > MOST_ITERATIONS) return unopened('damaged');
      const openBy = async (keys: KeysOf): Promise<Bytes | null> => {
        const iv = bytes.slice(HEAD, HEAD + IV);
        const key = await keys(head.slice(9), rounds);
        const open = crypto.subtle.decrypt(gcm(iv, head, file), key, bytes.slice(HEAD + IV));
        return open.then(
          (content) => new Uint8Array(content),
          () => null,
        );
      };
      const now = await openBy(keyFor);
      if (now !== null) return unpacked(now);
      const then = keyBefore === null ? null : await openBy(keyBefore);
      if (then === null) return unopened('passphrase');
      const opened = await unpacked(then);
      return opened.kind === 'opened' ? { ...opened, isBefore: true } : opened;
    },
  };
}

/** Gives the key of a salt and a number of rounds: made once, since that is slow by intention. */
type KeysOf = (salt: Bytes, rounds: number) => Promise<CryptoKey>;

function keysOf(passphrase: CryptoKey): KeysOf {
  const keys = new Map<string, Promise<CryptoKey>>();
  return (salt, rounds) => {
    const id = `${rounds} ${salt.join()}`;
    const key = keys.get(id) ?? derived(passphrase, salt, rounds);
    keys.set(id, key);
    return key;
  };
}

function derived(passphrase: CryptoKey, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const aes = { name: 'AES-GCM', length: 256 };
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(kdf, passphrase, aes, false, ['encrypt', 'decrypt']);
}

function headOf(salt: Bytes, iterations: number): Bytes {
  const head = new Uint8Array(HEAD);
  head.set(ascii(LOCKED));
  head[4] = PBKDF2;
  new DataView(head.buffer).setUint32(5, iterations);
  head.set(salt, 9);
  return head;
}

function gcm(iv: Bytes, head: Bytes, { machine, name }: FileName): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: joined(head, ascii(`${machine}/${name}`)) };
}

async function packed(content: Bytes): Promise<Bytes> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function unpacked(bytes: Bytes): Promise<Opened> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return { kind: 'opened', content: await readLimited(stream, CONTENT_LIMIT) };
  } catch {
    return unopened('damaged');
  }
}

function unopened(why: Unopened): Opened {
  return { kind: 'unopened', why };
}

function signOf(bytes: Bytes): string {
  return String.fromCodePoint(...bytes.subarray(0, 4));
}

function ascii(text: string): Bytes {
  return Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}

function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
