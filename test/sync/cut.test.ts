import { describe, expect, it } from 'vitest';
import type { Carrier } from '../../lib/sync/carrier';
import { PLAIN_SEALING } from '../../lib/sync/sealing';
import { aReader, type Reader } from './aReader';
import { MemoryFolder } from './memoryCarrier';
import type { MemoryReplica } from './memoryReplica';

class Died extends Error {}

/** What a machine does at its end: nothing any more, or what it was about to do, whose answer it never hears. */
type End = 'before' | 'after';

/** Carries until the machine dies at one of its steps, here or on the storage; counts them all. */
class Mortal {
  steps = 0;
  dies: { readonly at: number; readonly end: End } | null = null;

  async step<T>(work: () => Promise<T>): Promise<T> {
    const isLast = this.steps === this.dies?.at;
    this.steps += 1;
    // Who is dead does nothing more.
    if (this.dies !== null && (this.steps > this.dies.at + 1 || (isLast && this.dies.end === 'before')))
      throw new Died();
    const done = await work();
    if (isLast) throw new Died();
    return done;
  }

  carrier(carrier: Carrier): Carrier {
    return {
      list: (folder) => this.step(() => carrier.list(folder)),
      get: (path) => this.step(() => carrier.get(path)),
      put: (path, bytes) => this.step(() => carrier.put(path, bytes)),
      del: (path) => this.step(() => carrier.del(path)),
      mkdir: (folder) => this.step(() => carrier.mkdir(folder)),
    };
  }

  /** What is stored on the machine itself is a step, too. */
  watch(replica: MemoryReplica): void {
    const { take, remember } = replica;
    // Within a transaction, what is remembered of it is no step of its own.
    let isTaking = false;
    replica.remember = (...of) => (isTaking ? remember(...of) : this.step(() => remember(...of)));
    replica.take = (...of) =>
      this.step(async () => {
        isTaking = true;
        await take(...of).finally(() => (isTaking = false));
      });
  }
}

/** A machine that is to die in a sync in which it reads from another one and writes of its own. */
async function aSync(): Promise<{
  readonly folder: MemoryFolder;
  readonly one: Reader;
  readonly other: Reader;
  readonly mortal: Mortal;
}> {
  const folder = new MemoryFolder();
  const mortal = new Mortal();
  const one = aReader(mortal.carrier(folder.carrier()), PLAIN_SEALING);
  const other = aReader(folder.carrier(), PLAIN_SEALING);
  mortal.watch(one.replica);
  one.read('p');
  for (const { sync } of [one, other, one]) await sync();
  other.read('q');
  await other.sync();
  one.read('r');
  one.mark('h');
  mortal.steps = 0;
  return { folder, one, other, mortal };
}

const steps = await aSync().then(async ({ one, mortal }) => {
  await one.sync();
  return mortal.steps;
});

describe('a machine that dies in the midst of a sync', () => {
  it('has steps to die at: it reads and writes, here and on the storage', () => {
    expect(steps).toBeGreaterThanOrEqual(10);
  });

  it.each(
    Array.from({ length: steps }, (_, at) => at).flatMap((at) => [[at, 'before'] as const, [at, 'after'] as const]),
  )('at step %i, %s it is done, goes on with the next as though nothing had been', async (at, end) => {
    const { folder, one, other, mortal } = await aSync();
    mortal.dies = { at, end };
    await expect(one.sync()).rejects.toBeInstanceOf(Died);
    mortal.dies = null;
    // The other one meets what was left there.
    await other.sync();
    for (const { sync } of [one, other]) await sync();
    for (const reader of [one, other]) {
      for (const slug of ['p', 'q', 'r']) expect(reader.hasRead(slug)).toBe(true);
      expect(reader.marked('h')).toBeDefined();
    }
    expect([...one.replica.kept]).toEqual(expect.arrayContaining([...other.replica.kept]));
    // It is one machine still, and not taken for a copy of itself.
    const ids = new Set([...folder.files.keys()].flatMap((path) => /v1\/(\w+)\//.exec(path)?.[1] ?? []));
    expect(ids.size).toBe(2);
    expect((await one.sync()).published).toBe(0);
  });
});
