import type { JSX } from 'preact';
import { OptionsSection } from '../../components/options/OptionsSection';
import { nothingFilled, type Filled } from '../../components/sync/formMistake';
import { SetupForm } from '../../components/sync/SetupForm';
import { SyncSection } from '../../components/sync/SyncSection';
import { text } from '../../components/text';
import { CHECK_STEPS } from '../../lib/model/syncCheck';
import { STORAGE_KINDS } from '../../lib/model/syncStorage';
import type { SyncStart, SyncView } from '../../lib/model/syncView';
import { NOW } from './now';

const HOUR = 3_600_000;

export const OFF: SyncView = { kind: 'off', name: 'Chromium, Linux', kinds: STORAGE_KINDS };

export const ON: Extract<SyncView, { kind: 'on' }> = {
  kind: 'on',
  storage: { kind: 'webdav', address: 'https://cloud.example/remote.php/dav/files/ann/', user: 'ann' },
  name: 'Laptop',
  isLocked: true,
  lastAt: NOW - 3 * 60_000,
  problem: null,
  failures: 0,
  notBefore: 0,
  clockAhead: 0,
  machines: [
    { id: 'b'.repeat(16), name: 'Desktop', wroteAt: NOW - HOUR, trouble: null, isBefore: false },
    { id: 'c'.repeat(16), name: 'Phone', wroteAt: NOW - 30 * HOUR, trouble: null, isBefore: false },
  ],
  held: null,
  told: [],
  isBusy: false,
  now: NOW,
};

const IDLE: SyncStart = { kind: 'idle' };
const nothing = (): void => {};
const EVENTS = {
  onConnect: nothing,
  onPassword: nothing,
  onPassphrase: nothing,
  onSyncNow: nothing,
  onHeld: nothing,
  onTold: nothing,
  onRetire: nothing,
  onStop: nothing,
};

const BUCKET = 'https://s3.eu-central-1.amazonaws.com/my-bucket';

const STATES: Record<string, readonly [SyncView, SyncStart]> = {
  off: [OFF, IDLE],
  failed: [
    OFF,
    { kind: 'checked', checked: { done: CHECK_STEPS.slice(0, 1), failed: { step: 'write', why: 'forbidden' } } },
  ],
  on: [ON, IDLE],
  alone: [{ ...ON, machines: [] }, IDLE],
  password: [{ ...ON, problem: { code: 'password', since: NOW } }, IDLE],
  s3: [
    { ...ON, storage: { kind: 's3', address: BUCKET, region: 'eu-central-1', keyId: 'AKIA', prefix: 'of/ann' } },
    IDLE,
  ],
  troubled: [
    {
      ...ON,
      problem: { code: 'offline', since: NOW - 5 * HOUR },
      clockAhead: 20 * 60_000,
      machines: ON.machines.map((machine, at) => ({ ...machine, trouble: at === 0 ? 'passphrase' : 'newer' })),
    },
    IDLE,
  ],
  passphrase: [{ ...ON, problem: { code: 'passphrase', since: NOW } }, IDLE],
  moving: [{ ...ON, machines: ON.machines.map((machine) => ({ ...machine, isBefore: true })) }, IDLE],
  told: [{ ...ON, told: [{ by: 'a', count: 42, from: 'Phone', archives: ['lawzava.com/blog', 'a.example'] }] }, IDLE],
  held: [{ ...ON, held: { count: 42, from: 'Phone', archives: ['lawzava.com/blog', 'a.example'] } }, IDLE],
};

const FILLED = { ...nothingFilled('Chromium, Linux'), passphrase: 'four words are good', again: 'four words are good' };
/** The form as it stands once a storage is chosen, and what came of the check. */
const FORMS: Record<string, readonly [Partial<Filled>, SyncStart]> = {
  formWebdav: [{ address: 'https://cloud.example/remote.php/dav/files/ann/', user: 'ann', password: 'secret' }, IDLE],
  formS3: [{ kind: 's3', bucket: BUCKET, keyId: 'AKIAEXAMPLE', secret: 'secret' }, IDLE],
  formS3Region: [
    { kind: 's3', bucket: BUCKET, keyId: 'AKIAEXAMPLE', secret: 'secret', region: 'us-east-1' },
    { kind: 'checked', checked: { done: [], failed: { step: 'reach', why: 'region', told: 'eu-central-1' } } },
  ],
};

/** Every state of the section about syncing, by name. */
export const SYNCS: Readonly<Record<string, () => JSX.Element>> = Object.fromEntries([
  ...Object.entries(STATES).map(([name, [view, start]]) => [
    name,
    () => <SyncSection view={view} start={start} {...EVENTS} />,
  ]),
  ...Object.entries(FORMS).map(([name, [filled, start]]) => [
    name,
    () => (
      <OptionsSection title={text('sync')} about={text('syncAbout')}>
        <SetupForm first={{ ...FILLED, ...filled }} kinds={STORAGE_KINDS} start={start} onConnect={nothing} />
      </OptionsSection>
    ),
  ]),
]);
