import { CircleAlert, CloudOff, KeyRound, RefreshCw } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownStorage } from '../../lib/model/syncStorage';
import { problemToTell, type SyncStart, type SyncView } from '../../lib/model/syncView';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { timeAgo } from '../options/amounts';
import { text, textCount } from '../text';
import { HeldQuestion } from './HeldQuestion';
import { Machines } from './Machines';
import { PassphraseForm } from './PassphraseForm';
import { PasswordForm } from './PasswordForm';
import { StopDialog } from './StopDialog';
import type { SyncEvents } from './SyncSection';
import { syncProblemText } from './syncText';
import { ToldNotice } from './ToldNotice';
import styles from './SyncOn.module.css';

export type SyncOnView = Extract<SyncView, { kind: 'on' }>;

interface SyncOnProps extends SyncEvents {
  readonly view: SyncOnView;
  readonly start: SyncStart;
}

/** A clock that is off by more makes the later change of two a matter of chance: milliseconds. */
const OFF_MS = 5 * 60_000;

/** How syncing goes: when it last worked, with which machines, and what there is to mend. */
export function SyncOn({ view, start, onPassword, onSyncNow, onHeld, onStop, ...events }: SyncOnProps): JSX.Element {
  const [isStopping, setStopping] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const { problem, now, clockAhead } = view;
  const told = problemToTell(view, now);
  return (
    <div class={styles.on}>
      <div>
        <output class={styles.line}>{standingText(view)}</output>
        <p class={styles.where}>
          {text(view.isLocked ? 'syncWhereLocked' : 'syncWherePlain', whereText(view.storage))}
        </p>
      </div>
      {view.held !== null && <HeldQuestion held={view.held} onAnswer={onHeld} />}
      {view.told.map((one) => (
        <ToldNotice key={one.by} told={one} onAnswer={(answer) => events.onTold(one.by, answer)} />
      ))}
      {told !== null && (
        <Notice icon={CircleAlert} look="caution">
          {syncProblemText(told)}
        </Notice>
      )}
      {(problem?.code === 'password' || problem?.code === 'secret') && (
        <PasswordForm storage={view.storage} start={start} onPassword={onPassword} />
      )}
      {problem?.code === 'passphrase' && (
        <PassphraseForm of="others" start={start} onPassphrase={(words) => events.onPassphrase(words, 'others')} />
      )}
      {Math.abs(clockAhead) > OFF_MS && (
        <Notice icon={CircleAlert} look="caution">
          {textCount('syncClock', Math.round(Math.abs(clockAhead) / 60_000))}
        </Notice>
      )}
      <div class={styles.actions}>
        <Button icon={RefreshCw} disabled={view.isBusy} onClick={onSyncNow}>
          {text(view.isBusy ? 'syncing' : problem?.code === 'not_allowed' ? 'syncAllow' : 'syncNow')}
        </Button>
        {view.isLocked && problem?.code !== 'passphrase' && !isChanging && (
          <Button look="quiet" icon={KeyRound} onClick={() => setChanging(true)}>
            {text('syncChangePassphrase')}
          </Button>
        )}
        <Button look="quiet" icon={CloudOff} aria-haspopup="dialog" onClick={() => setStopping(true)}>
          {text('syncStop')}
        </Button>
      </div>
      {isChanging && (
        <PassphraseForm
          of="all"
          start={start}
          onPassphrase={(words) => events.onPassphrase(words, 'all')}
          onEnd={() => setChanging(false)}
        />
      )}
      <Machines own={view.name} machines={view.machines} now={now} onRetire={events.onRetire} />
      {isStopping && (
        <StopDialog
          onCancel={() => setStopping(false)}
          onConfirm={(deleteFiles) => {
            setStopping(false);
            onStop({ deleteFiles });
          }}
        />
      )}
    </div>
  );
}

function standingText({ lastAt, isBusy, machines, now }: SyncOnView): string {
  if (lastAt === null) return text(isBusy ? 'syncFirst' : 'syncNever');
  const ago = timeAgo(lastAt, now);
  return machines.length === 0 ? text('syncedAlone', ago) : textCount('synced', machines.length, ago);
}

function whereText(storage: ShownStorage): string {
  const where = storage.address.replace(/^https?:\/\/|\/$/g, '');
  if (storage.kind === 's3') return [where, storage.prefix].filter(Boolean).join('/');
  return storage.user === '' ? where : text('syncWhereUser', where, storage.user);
}
