import { describe, expect, it } from 'vitest';
import type { SyncMemory } from '../../lib/model/sync';
import { asLeaving } from '../../lib/sync/memory';
import { keyOfPassphrase, lockedBy, newSalt, type Sealing } from '../../lib/sync/sealing';
import type { Synced } from '../../lib/sync/syncOnce';
import { aReader, type Reader } from './aReader';
import { MemoryFolder } from './memoryCarrier';

/** Few, since many machines derive many keys here; how many there are is tried elsewhere. */
const ITERATIONS = 10;

async function sealed(passphrase: string, before?: string): Promise<Sealing> {
  return lockedBy(await keyOfPassphrase(passphrase), {
    salt: newSalt(),
    iterations: ITERATIONS,
    before: before === undefined ? undefined : await keyOfPassphrase(before),
  });
}

/** A machine whose passphrase can be changed. */
interface Machine {
  readonly reader: Reader;
  readonly sync: () => Promise<Synced>;
  readonly change: (passphrase: string, before: string) => Promise<void>;
  readonly memory: () => SyncMemory;
}

async function aMachine(folder: MemoryFolder, passphrase: string): Promise<Machine> {
  let sealing = await sealed(passphrase);
  const reader = aReader(folder.carrier(), {
    seal: (...of) => sealing.seal(...of),
    open: (...of) => sealing.open(...of),
  });
  const memory = (): SyncMemory => reader.replica.remembered!;
  return {
    reader,
    sync: reader.sync,
    memory,
    change: async (after, before) => {
      sealing = await sealed(after, before);
      reader.replica.remembered = asLeaving(memory());
    },
  };
}

const troubles = ({ memory }: Machine) => Object.values(memory().peers).map(({ trouble }) => trouble);
const foldersIn = ({ files }: MemoryFolder): Set<string> =>
  new Set([...files.keys()].flatMap((path) => /^waymark\/v1\/([^/]+)\//.exec(path)?.[1] ?? []));

async function twoMachines(): Promise<readonly [MemoryFolder, Machine, Machine]> {
  const folder = new MemoryFolder();
  const [one, other] = [await aMachine(folder, 'first words'), await aMachine(folder, 'first words')];
  one.reader.read('p');
  for (const machine of [one, other, one]) await machine.sync();
  return [folder, one, other];
}

describe('a passphrase that is changed on one machine', () => {
  it('locks all that this machine writes, anew, and its old files go', async () => {
    const [folder, one] = await twoMachines();
    const old = one.memory().machine;
    await one.change('second words', 'first words');
    await one.sync();
    expect(foldersIn(folder).has(old)).toBe(false);
    expect(foldersIn(folder).size).toBe(2);
    const late = await aMachine(folder, 'second words');
    await late.sync();
    expect(late.reader.hasRead('p')).toBe(true);
  });

  it('lets it read the others as before, until they have the new one, too', async () => {
    const [, one, other] = await twoMachines();
    await one.change('second words', 'first words');
    await one.sync();
    other.reader.read('q');
    await other.sync();
    // A machine that cannot be read came after this one had joined.
    expect(Object.values(other.memory().peers)).toMatchObject([{ trouble: 'passphrase', isUnread: true }]);
    await one.sync();
    expect(one.reader.hasRead('q')).toBe(true);
    expect(Object.values(one.memory().peers)).toMatchObject([{ trouble: null, isBefore: true }]);
    one.reader.read('r');
    await one.sync();
    await other.change('second words', 'first words');
    for (const machine of [other, one]) await machine.sync();
    expect(other.reader.hasRead('r')).toBe(true);
    expect([...troubles(one), ...troubles(other)]).toEqual([null, null]);
    for (const { memory } of [one, other])
      expect(Object.values(memory().peers).map(({ isBefore = false }) => isBefore)).toEqual([false]);
  });

  it('is not taken for a lost folder by a machine that dies before its old files are gone', async () => {
    const [folder, one, other] = await twoMachines();
    await one.change('second words', 'first words');
    const fresh = one.memory().machine;
    const del = folder.carrier;
    folder.carrier = (faults) => ({ ...del.call(folder, faults), del: () => Promise.reject(new Error('died')) });
    const dying = await aMachine(folder, 'second words');
    dying.reader.replica.kept = new Map(one.reader.replica.kept);
    dying.reader.replica.remembered = one.memory();
    await expect(dying.sync()).rejects.toThrow('died');
    one.reader.replica.remembered = dying.memory();
    expect(one.memory().leaving).not.toBeNull();
    await one.sync();
    expect(one.memory().leaving).toBeNull();
    expect(foldersIn(folder).has(fresh)).toBe(true);
    expect(foldersIn(folder).size).toBe(2);
    await other.sync();
    expect(other.reader.hasRead('p')).toBe(true);
  });

  it('says of machines from before this one joined nothing but that they cannot be read', async () => {
    const [folder] = await twoMachines();
    const late = await aMachine(folder, 'other words');
    for (let time = 0; time < 2; time += 1) await late.sync();
    expect(Object.values(late.memory().peers)).toMatchObject([{ trouble: 'passphrase' }, { trouble: 'passphrase' }]);
    for (const peer of Object.values(late.memory().peers)) expect(peer).not.toHaveProperty('isUnread');
  });
});
