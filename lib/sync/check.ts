import { CHECK_STEPS, type Checked, type CheckStep, type LockFault } from '../model/syncCheck';
import { asSyncProblem } from '../model/syncProblem';
import type { Carrier } from './carrier';
import { HEAD_FILE, isMachineId, pathOf, ROOT } from './layout';
import type { Sealing } from './sealing';

const FOLDER = ROOT.split('/')[0] ?? ROOT;

/**
 * Tries on a storage what a sync does there: makes the folder, writes a file, finds it in the list, reads it back and
 * deletes it; and looks whether the files of other machines open with the passphrase. Stops at the first step that
 * fails.
 */
export async function checkStorage(carrier: Carrier, sealing: Sealing): Promise<Checked> {
  const probe = `${FOLDER}/probe-${crypto.randomUUID().slice(0, 8)}.bin`;
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  const works: Readonly<Record<CheckStep, () => Promise<boolean | LockFault>>> = {
    reach: async () => {
      await carrier.list('');
      return true;
    },
    write: async () => {
      await carrier.mkdir(FOLDER);
      await carrier.put(probe, bytes);
      return true;
    },
    list: async () => (await carrier.list(FOLDER))?.some(({ name }) => probe.endsWith(`/${name}`)) === true,
    read: async () => {
      const there = await carrier.get(probe);
      return there !== null && there.length === bytes.length && there.every((byte, at) => byte === bytes[at]);
    },
    delete: async () => {
      await carrier.del(probe);
      return true;
    },
    lock: async () => (await lockFault(carrier, sealing)) ?? true,
  };
  const done: CheckStep[] = [];
  for (const step of CHECK_STEPS) {
    try {
      const result = await works[step]();
      if (result !== true) return { done, failed: { step, why: result === false ? 'changed' : result } };
    } catch (thrown) {
      const { code, told } = asSyncProblem(thrown);
      return { done, failed: { step, why: code, ...(told !== null && { told }) } };
    }
    done.push(step);
  }
  return { done, failed: null };
}

/** Why the files of the other machines do not open; null where they do, or where there are none. */
async function lockFault(carrier: Carrier, sealing: Sealing): Promise<LockFault | null> {
  const machines = ((await carrier.list(ROOT)) ?? []).filter(({ name }) => isMachineId(name));
  let fault: LockFault | null = null;
  for (const { name: machine } of machines) {
    const bytes = await carrier.get(pathOf(machine, HEAD_FILE));
    if (bytes === null) continue;
    const opened = await sealing.open({ machine, name: HEAD_FILE }, bytes);
    // One machine may have been left behind with an old passphrase: it is enough that one opens.
    if (opened.kind === 'opened') return null;
    if (opened.why === 'passphrase' || opened.why === 'plain' || opened.why === 'locked') fault ??= opened.why;
  }
  return fault;
}
