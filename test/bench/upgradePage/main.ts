import { Connection } from '../../../lib/store/connection';
import { fillVersion3, largeVersion3, openedAsVersion3 } from '../../store/version3';

/** Milliseconds. */
export interface UpgradeFigures {
  readonly upgrade: number;
  /** All records read, and written to an empty database of the same version. */
  readonly copy: number;
  /** The same of those alone that the upgrade writes. */
  readonly copyOfChanged: number;
}

const CHANGED = new Set(['archives', 'readings', 'ticks', 'highlights']);

async function measureUpgrade(posts: number, readings: number): Promise<UpgradeFigures> {
  const records = largeVersion3(posts, readings);
  await fillVersion3('upgraded', records);
  const copy = await timeToCopy(Object.keys(records), 'copy');
  const copyOfChanged = await timeToCopy(
    Object.keys(records).filter((store) => CHANGED.has(store)),
    'copy-of-changed',
  );
  const begun = performance.now();
  const connection = new Connection('upgraded');
  await connection.database();
  const upgrade = performance.now() - begun;
  await connection.close();
  return { upgrade, copy, copyOfChanged };
}

async function timeToCopy(stores: readonly string[], name: string): Promise<number> {
  const from = await openedAsVersion3('upgraded');
  const to = await openedAsVersion3(name);
  const begun = performance.now();
  for (const store of stores) {
    const records: unknown[] = await from.getAll(store);
    const writing = to.transaction(store, 'readwrite');
    await Promise.all([...records.map((record) => writing.store.put(record)), writing.done]);
  }
  const took = performance.now() - begun;
  from.close();
  to.close();
  return took;
}

// What the bench calls in this page.
Object.assign(globalThis, { measureUpgrade });
