import type { JSX } from 'preact';
import type { MachineId } from '../../lib/model/sync';
import type { SyncForm, SyncStart, SyncView, ToldAnswer } from '../../lib/model/syncView';
import { OptionsSection } from '../options/OptionsSection';
import { text } from '../text';
import type { PassphraseOf } from './PassphraseForm';
import { SyncOn } from './SyncOn';
import { SyncSetup } from './SyncSetup';

export interface SyncEvents {
  readonly onConnect: (form: SyncForm) => void;
  readonly onPassword: (password: string) => void;
  readonly onSyncNow: () => void;
  readonly onHeld: (answer: 'remove' | 'keep') => void;
  readonly onTold: (by: string, answer: ToldAnswer) => void;
  readonly onPassphrase: (passphrase: string, of: PassphraseOf) => void;
  readonly onRetire: (machine: MachineId) => void;
  readonly onStop: (options: { readonly deleteFiles: boolean }) => void;
}

interface SyncSectionProps extends SyncEvents {
  readonly view: SyncView;
  readonly start: SyncStart;
}

/** The settings of syncing: how it is set up, or how it goes. */
export function SyncSection({ view, start, ...events }: SyncSectionProps): JSX.Element {
  return (
    <OptionsSection title={text('sync')} about={text('syncAbout')}>
      {view.kind === 'off' ? (
        <SyncSetup name={view.name} kinds={view.kinds} start={start} onConnect={events.onConnect} />
      ) : (
        <SyncOn view={view} start={start} {...events} />
      )}
    </OptionsSection>
  );
}
