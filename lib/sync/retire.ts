import type { MachineId } from '../model/sync';
import type { Carrier } from './carrier';
import { folderOf, HEAD_FILE, pathOf } from './layout';

/**
 * Deletes a machine's folder. What it wrote is on every machine that has read it, and is written there once more by
 * them. Its head goes first: files without one count for nobody, while a head without its files would look damaged.
 */
export async function deleteMachine(carrier: Carrier, machine: MachineId): Promise<void> {
  const listed = await carrier.list(folderOf(machine));
  await carrier.del(pathOf(machine, HEAD_FILE));
  for (const { name } of listed ?? []) if (name !== HEAD_FILE) await carrier.del(pathOf(machine, name));
  if (listed !== null) await carrier.del(folderOf(machine));
}
