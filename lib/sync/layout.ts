import type { MachineId } from '../model/sync';

/**
 * How the files lie in the reader's folder: each machine has a folder of its own there and writes nowhere else.
 * `head.wm` says which of its files count; a base holds all that the machine knows, a segment what has changed since.
 * The name of a base or segment is never used again, so that whoever has read a file need not read it once more.
 */
export const ROOT = 'waymark/v1';
export const README = 'waymark/README.txt';
export const HEAD_FILE = 'head.wm';

const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567';

export function newMachineId(): MachineId {
  return randomSigns(16);
}

export function isMachineId(name: string): boolean {
  return /^[a-z2-7]{16}$/.test(name);
}

export function newFileName(kind: 'b' | 's', seq: number): string {
  return `${kind}-${seq}-${randomSigns(10)}.wm`;
}

/** Whether a name is one that a machine may give to its files: nothing that leads out of its folder. */
export function isFileName(name: string): boolean {
  return /^[bs]-\d{1,12}-[a-z2-7]{10}\.wm$/.test(name);
}

export function folderOf(machine: MachineId): string {
  return `${ROOT}/${machine}`;
}

export function pathOf(machine: MachineId, name: string): string {
  return `${folderOf(machine)}/${name}`;
}

function randomSigns(count: number): string {
  return [...crypto.getRandomValues(new Uint8Array(count))].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}
