import type { OwnHead, SyncMemory } from '../model/sync';
import { newInstance } from '../store/instance';
import { newMachineId } from './layout';

const MOST_PAST = 50;

export function firstMemory(name: string, schema: number): SyncMemory {
  return {
    machine: newMachineId(),
    incarnation: newInstance(),
    name,
    seq: 0,
    head: null,
    pending: null,
    past: [],
    peers: {},
    mustRepublish: true,
    replaced: [],
    schema,
    removalKeys: [],
    held: [],
    told: [],
    checkedAt: 0,
  };
}

/** Another profile goes on under this machine's name: this one begins anew, and reads its old folder as another's. */
export function asNewMachine(memory: SyncMemory): SyncMemory {
  const { name, schema, removalKeys, held, told = [], peers } = memory;
  return { ...firstMemory(name, schema), removalKeys, held, told, peers };
}

/** Its passphrase is another one: it writes all of it anew in another folder, and the one that it leaves goes then. */
export function asLeaving(memory: SyncMemory): SyncMemory {
  const { machine, seq, leaving = null, peers } = memory;
  const others = Object.entries(peers).map(([id, peer]) => [id, { ...peer, isBefore: true }] as const);
  return {
    ...asNewMachine(memory),
    peers: Object.fromEntries(others),
    // One that was changed once more before it wrote anything still leaves the folder that it had.
    leaving: seq === 0 ? leaving : machine,
  };
}

/** The machine's files are gone or older than what it wrote: it writes all of them again. */
export function asSetBack(memory: SyncMemory): SyncMemory {
  const past = memory.head === null ? memory.past : [memory.head.hash, ...memory.past];
  return {
    ...memory,
    incarnation: newInstance(),
    head: null,
    pending: null,
    past: past.slice(0, MOST_PAST),
    mustRepublish: true,
  };
}

export function withHead(memory: SyncMemory, head: OwnHead): SyncMemory {
  const past = memory.head === null ? memory.past : [memory.head.hash, ...memory.past];
  return { ...memory, head, pending: null, seq: Math.max(memory.seq, head.seq), past: past.slice(0, MOST_PAST) };
}

/** Another version of Waymark may know what this one left out: all files are read once more. */
export function forSchema(memory: SyncMemory, schema: number): SyncMemory {
  if (memory.schema === schema) return memory;
  const peers = Object.entries(memory.peers).map(([id, peer]) => [id, { ...peer, hash: null, files: [] }] as const);
  return { ...memory, schema, peers: Object.fromEntries(peers) };
}
