import type { JSX } from 'preact';
import { SyncSection } from '../../components/sync/SyncSection';
import { CHECK_STEPS } from '../../lib/model/syncCheck';
import type { SyncStart, SyncView } from '../../lib/model/syncView';
import { NOW } from './now';

const HOUR = 3_600_000;

export const OFF: SyncView = { kind: 'off', name: 'Chromium, Linux' };

export const ON: Extract<SyncView, { kind: 'on' }> = {
  kind: 'on',
  address: 'https://cloud.example/remote.php/dav/files/ann/',
  user: 'ann',
  name: 'Laptop',
  isLocked: true,
  lastAt: NOW - 3 * 60_000,
  problem: null,
  failures: 0,
  notBefore: 0,
  clockAhead: 0,
  machines: [
    { id: 'b'.repeat(16), name: 'Desktop', wroteAt: NOW - HOUR, trouble: null },
    { id: 'c'.repeat(16), name: 'Phone', wroteAt: NOW - 30 * HOUR, trouble: null },
  ],
  held: null,
  isBusy: false,
  now: NOW,
};

const IDLE: SyncStart = { kind: 'idle' };
const nothing = (): void => {};
const EVENTS = { onConnect: nothing, onPassword: nothing, onSyncNow: nothing, onHeld: nothing, onStop: nothing };

const STATES: Record<string, readonly [SyncView, SyncStart]> = {
  off: [OFF, IDLE],
  failed: [
    OFF,
    { kind: 'checked', checked: { done: CHECK_STEPS.slice(0, 1), failed: { step: 'write', why: 'forbidden' } } },
  ],
  on: [ON, IDLE],
  alone: [{ ...ON, machines: [] }, IDLE],
  password: [{ ...ON, problem: { code: 'password', since: NOW } }, IDLE],
  troubled: [
    {
      ...ON,
      problem: { code: 'offline', since: NOW - 5 * HOUR },
      clockAhead: 20 * 60_000,
      machines: ON.machines.map((machine, at) => ({ ...machine, trouble: at === 0 ? 'passphrase' : 'newer' })),
    },
    IDLE,
  ],
  held: [{ ...ON, held: { count: 42, from: 'Phone', archives: ['lawzava.com/blog', 'a.example'] } }, IDLE],
};

/** Every state of the section about syncing, by name. */
export const SYNCS: Readonly<Record<string, () => JSX.Element>> = Object.fromEntries(
  Object.entries(STATES).map(([name, [view, start]]) => [
    name,
    () => <SyncSection view={view} start={start} {...EVENTS} />,
  ]),
);
