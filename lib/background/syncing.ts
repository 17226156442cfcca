import { browser } from 'wxt/browser';
import type { Parts } from '../companion/parts';
import { isAhead, isRecent } from '../model/clock';
import type { SyncStanding } from '../model/sync';
import { asSyncProblem, LONGEST_WAIT_MS, stopsSync, waitAfter } from '../model/syncProblem';
import { siteOf } from '../model/syncStorage';
import { holdsStorage } from '../platform/permissions';
import { noteProblem } from '../session/problemLog';
import type { Change } from '../store/changes';
import { isSynced } from '../store/mergedCopy';
import type { SyncSetUp } from '../store/syncing';
import { SYNC_LOCK } from '../sync/alone';
import { carrierOf } from '../sync/carrierOf';
import { firstMemory } from '../sync/memory';
import { lockedBy, PLAIN_SEALING } from '../sync/sealing';
import { syncOnce, type Synced } from '../sync/syncOnce';
import { answerBrought } from './broughtIn';

const EVERY = 'sync';
const SOON = 'sync-soon';
const EVERY_MINUTES = 15;
/** Half a minute, the least that an alarm waits: changes come in heaps. */
const SOON_MINUTES = 0.5;
const MINUTE_MS = 60_000;

const README = `Waymark keeps here what you read, ticked, noted and marked, so that all of your machines have it.
Each folder under v1 belongs to one machine, and only that machine writes there.
Nothing here is needed by anything but Waymark. If you delete it, a machine that still syncs writes it again.
`;

/** What the background does about syncing. */
export interface Syncs {
  /** Because the reader asks for it: also where it would wait, or has given up. */
  readonly now: () => Promise<void>;
  /** Something was written while nobody listened here: the worker was woken to be told. */
  readonly soon: () => Promise<void>;
  /** Sees to the alarms, and syncs if it has not lately. To be called at every start of the worker. */
  readonly begin: () => Promise<void>;
}

/**
 * Syncs when the browser starts, every quarter of an hour, half a minute after a change, and when a page with changes
 * is left. The worker itself starts far more often, for each page that is opened. Nothing is done, and no alarm rings,
 * while it is switched off. Where the worker dies, the next alarm goes on: all that is known is stored, and lies on the
 * storage.
 */
export function keepSynced(parts: () => Promise<Parts>): Syncs {
  // What was written before this worker began is not known.
  let isChanged = true;

  const sync = async (isAsked: boolean): Promise<void> => {
    const ready = await parts();
    await navigator.locks.request(SYNC_LOCK, { ifAvailable: !isAsked }, async (lock) => {
      if (lock === null) return;
      const setUp = await ready.store.syncing.setUp();
      if (setUp === null || !(isAsked || (await isDue(ready)))) return;
      // What it was set for goes now.
      await browser.alarms.clear(SOON);
      const wasChanged = isChanged;
      isChanged = false;
      try {
        await syncWith(ready, setUp, wasChanged);
      } catch (thrown) {
        isChanged = true;
        await fail(ready, thrown);
      }
    });
  };

  const hear = ({ store }: Change): void => {
    if (store === 'all' || isSynced(store)) {
      isChanged = true;
      void soon(parts);
    }
  };

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === EVERY || name === SOON) void sync(false);
  });
  browser.runtime.onStartup.addListener(() => void sync(false));
  browser.tabs.onRemoved.addListener(() => {
    void browser.alarms.get(SOON).then((waiting) => {
      if (waiting !== undefined) void sync(false);
    });
  });

  return {
    now: () => sync(true),
    soon: () => soon(parts),
    begin: async () => {
      const { store } = await parts();
      store.onChange(hear);
      store.onChange((change) => {
        if (change.store === 'sync') void keepAlarms(parts);
      });
      if ((await keepAlarms(parts)) && !(await hasSyncedLately(await parts()))) await sync(false);
    },
  };
}

/** Whether it is switched on; the alarm rings only then. */
async function keepAlarms(parts: () => Promise<Parts>): Promise<boolean> {
  const isOn = (await (await parts()).store.syncing.setUp()) !== null;
  if (!isOn) await Promise.all([browser.alarms.clear(EVERY), browser.alarms.clear(SOON)]);
  else if ((await browser.alarms.get(EVERY)) === undefined)
    await browser.alarms.create(EVERY, { periodInMinutes: EVERY_MINUTES });
  return isOn;
}

/** What has changed since rings the alarm that was set for it. */
async function hasSyncedLately({ store, now }: Parts): Promise<boolean> {
  const { lastAt } = await store.syncing.standing();
  return lastAt !== null && isRecent(lastAt, EVERY_MINUTES * MINUTE_MS, now());
}

/** A change that comes while the alarm is set waits with those before it. */
async function soon(parts: () => Promise<Parts>): Promise<void> {
  if ((await (await parts()).store.syncing.setUp()) === null) return;
  if ((await browser.alarms.get(SOON)) === undefined)
    await browser.alarms.create(SOON, { delayInMinutes: SOON_MINUTES });
}

async function isDue({ store, now }: Parts): Promise<boolean> {
  const { problem, notBefore } = await store.syncing.standing();
  return !isStuck(problem) && !isAhead(notBefore, LONGEST_WAIT_MS, now());
}

function isStuck(problem: SyncStanding['problem']): boolean {
  return problem !== null && stopsSync(problem.code);
}

async function syncWith(ready: Parts, { account, lock }: SyncSetUp, isChanged: boolean): Promise<void> {
  const { store, now } = ready;
  const { syncing } = store;
  const ahead: number[] = [];
  const carrier = carrierOf(account, {
    mayAsk: () => holdsStorage(siteOf(account)),
    onServerTime: (at) => ahead.push(now() - at),
  });
  const before = await syncing.replica.memory();
  const synced = await syncOnce(
    {
      carrier,
      sealing: lock === null ? PLAIN_SEALING : lockedBy(lock.key, lock),
      replica: syncing.replica,
      app: browser.runtime.getManifest().version,
      now,
      readme: README,
    },
    before ?? firstMemory('', syncing.replica.schema),
    isChanged,
  );
  if (before !== null && before.machine !== synced.memory.machine) await store.syncing.renewInstance();
  await syncing.changeStanding(() => succeeded(synced, now(), median(ahead)));
  if (lock?.before !== undefined && haveAllMoved(synced.memory)) {
    await syncing.changeLock({ key: lock.key, salt: lock.salt }, null);
  }
  if (synced.taken.some(({ store: of }) => of === 'archives')) await answerBrought(ready);
}

/** Whether no machine writes with the passphrase before any more. */
function haveAllMoved({ peers }: Synced['memory']): boolean {
  return Object.values(peers).every(({ isBefore, trouble }) => isBefore !== true && trouble !== 'passphrase');
}

function succeeded({ memory }: Synced, at: number, clockAhead: number): SyncStanding {
  // One machine alone that cannot be read may be left over; all of them mean that the passphrase is another one.
  const peers = Object.values(memory.peers);
  const locked = peers.filter(({ trouble }) => trouble === 'passphrase');
  // One that came since this machine syncs has a passphrase that the reader chose later.
  const isLockedOut = locked.some(({ isUnread }) => isUnread) || (peers.length > 0 && locked.length === peers.length);
  return {
    lastAt: at,
    problem: isLockedOut ? { code: 'passphrase', since: at } : null,
    failures: 0,
    notBefore: 0,
    clockAhead,
  };
}

async function fail({ store, now }: Parts, thrown: unknown): Promise<void> {
  const problem = asSyncProblem(thrown);
  void noteProblem('sync', thrown);
  await store.syncing.changeStanding((before) => {
    const failures = before.failures + 1;
    return {
      ...before,
      problem: {
        code: problem.code,
        // Since it last worked, by whatever it failed meanwhile.
        since: before.failures > 0 ? (before.problem?.since ?? now()) : now(),
        told: problem.told,
      },
      failures,
      notBefore: now() + waitAfter(failures, problem),
    };
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
