import { describe, expect, it } from 'vitest';
import { keyOfPassphrase, lockedBy, PLAIN_SEALING, type Opened, type Sealing } from '../../lib/sync/sealing';

const FILE = { machine: 'aaaabbbbccccdddd', name: 'b-1-aaaaaaaaaa.wm' };
const CONTENT = new TextEncoder().encode(JSON.stringify({ words: 'What I noted of it.' }));
const SALT = Uint8Array.from({ length: 16 }, (_, at) => at);
/** A file of content `{"a":1}` under the passphrase "correct horse", as the first version wrote it; in base64. */
const KNOWN =
  'V01LMQEACSfAAAECAwQFBgcICQoLDA0ODwABAgMEBQYHCAkKC1SsST45pb1dPeWd3+b5uxS5JY4iYF/ZO4Zih0nY9sN1iYtMr9L3th0TEJw=';

async function aLock(passphrase = 'correct horse', iterations = 600_000): Promise<Sealing> {
  return lockedBy(await keyOfPassphrase(passphrase), { salt: SALT, iterations });
}

function wordsIn(opened: Opened): string {
  return opened.kind === 'opened' ? new TextDecoder().decode(opened.content) : opened.why;
}

describe('a locked file', () => {
  it('is opened by the same passphrase on another machine, and tells nothing without it', async () => {
    const bytes = await (await aLock()).seal(FILE, CONTENT);
    const elsewhere = lockedBy(await keyOfPassphrase('correct horse'), { salt: SALT.map((one) => one + 1) });
    expect(await elsewhere.open(FILE, bytes)).toEqual({ kind: 'opened', content: CONTENT });
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('noted');
  });

  it('of the first version is still opened', async () => {
    const bytes = Uint8Array.from(atob(KNOWN), (sign) => sign.codePointAt(0)!);
    expect(wordsIn(await (await aLock()).open(FILE, bytes))).toBe('{"a":1}');
  });

  it('is not the same twice', async () => {
    const lock = await aLock();
    expect(await lock.seal(FILE, CONTENT)).not.toEqual(await lock.seal(FILE, CONTENT));
  });

  it.each<[string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>, Partial<typeof FILE>]>([
    ['with one bit changed', (bytes) => bytes.map((byte, at) => (at === 60 ? byte ^ 1 : byte)), {}],
    ['with another salt', (bytes) => bytes.map((byte, at) => (at === 12 ? byte ^ 1 : byte)), {}],
    ['that was cut off', (bytes) => bytes.slice(0, -3), {}],
    ['under the name of another file', (bytes) => bytes, { name: 'head.wm' }],
    ['in the folder of another machine', (bytes) => bytes, { machine: 'zzzzbbbbccccdddd' }],
  ])('%s is not opened', async (_name, change, elsewhere) => {
    const lock = await aLock();
    const bytes = change(await lock.seal(FILE, CONTENT));
    expect(wordsIn(await lock.open({ ...FILE, ...elsewhere }, bytes))).toBe('passphrase');
  });

  it('is not opened by another passphrase', async () => {
    const bytes = await (await aLock('another')).seal(FILE, CONTENT);
    expect(wordsIn(await (await aLock()).open(FILE, bytes))).toBe('passphrase');
  });

  it('with an easier lock than ours is refused before a key is made', async () => {
    const bytes = await (await aLock('correct horse', 10)).seal(FILE, CONTENT);
    expect(wordsIn(await (await aLock()).open(FILE, bytes))).toBe('damaged');
  });

  it('with a lock that would only keep us busy is refused', async () => {
    const bytes = await (await aLock()).seal(FILE, CONTENT);
    new DataView(bytes.buffer).setUint32(5, 4_000_000_000);
    expect(wordsIn(await (await aLock()).open(FILE, bytes))).toBe('damaged');
  });

  it('cannot be passed off for by one without a lock, nor the other way round', async () => {
    const plain = await PLAIN_SEALING.seal(FILE, CONTENT);
    expect(wordsIn(await (await aLock()).open(FILE, plain))).toBe('plain');
    const locked = await (await aLock()).seal(FILE, CONTENT);
    expect(wordsIn(await PLAIN_SEALING.open(FILE, locked))).toBe('locked');
  });

  it('keeps a key that nobody can read, and that the database can hold', async () => {
    const key = structuredClone(await keyOfPassphrase('correct horse'));
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(DOMException);
  });
});

describe('what is no file of ours', () => {
  it.each([
    ['a page that a server gives for what is missing', '<!doctype html><title>404</title>'],
    ['nothing', ''],
    ['a beginning alone', 'WMK'],
  ])('%s counts as not there', async (_name, content) => {
    const bytes = new TextEncoder().encode(content);
    for (const sealing of [PLAIN_SEALING, await aLock()])
      expect(wordsIn(await sealing.open(FILE, bytes))).toBe('foreign');
  });

  it('a file that unpacks to more than there is room for is left alone', async () => {
    const bomb = new Uint8Array(65 * 1024 * 1024);
    const bytes = await PLAIN_SEALING.seal(FILE, bomb);
    expect(bytes.length).toBeLessThan(200_000);
    expect(wordsIn(await PLAIN_SEALING.open(FILE, bytes))).toBe('damaged');
  });
});
