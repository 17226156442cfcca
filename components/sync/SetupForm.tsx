import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StorageKind } from '../../lib/model/syncStorage';
import type { SyncForm, SyncStart } from '../../lib/model/syncView';
import { Button } from '../Button';
import { text } from '../text';
import { Field } from './Field';
import { mistakeIn, storageIn, type Change, type Filled, type SyncMistake } from './formMistake';
import { LockFields } from './LockFields';
import { StartNotice } from './StartNotice';
import { StorageChoice } from './StorageChoice';
import { StorageFields } from './StorageFields';
import styles from './SyncSetup.module.css';

interface SetupFormProps {
  /** What stands in it at first. */
  readonly first: Filled;
  /** What this browser can sync with. */
  readonly kinds: readonly StorageKind[];
  readonly start: SyncStart;
  readonly onConnect: (form: SyncForm) => void;
}

/** All that is to be known to sync: where, with which lock, and under which name. */
export function SetupForm({ first, kinds, start, onConnect }: SetupFormProps): JSX.Element {
  const [filled, setFilled] = useState(first);
  const [mistake, setMistake] = useState<SyncMistake | null>(null);
  const isWorking = start.kind === 'asking' || start.kind === 'checking';
  const change: Change = (field, value) => {
    setFilled((before) => ({ ...before, [field]: value }));
    setMistake(null);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = mistakeIn(filled);
    setMistake(found);
    if (found !== null) return;
    const passphrase = filled.isLocked ? filled.passphrase : null;
    onConnect({ storage: storageIn(filled), passphrase, name: filled.name });
  };
  const part = { filled, mistake, onChange: change };
  return (
    <form class={styles.form} noValidate onSubmit={submit}>
      <StorageChoice kinds={kinds} value={filled.kind} onChoose={(kind) => change('kind', kind)} />
      <StorageFields {...part} />
      <LockFields {...part} />
      <Field
        label={text('syncName')}
        hint={text('syncNameHint')}
        value={filled.name}
        onInput={(value) => change('name', value)}
      />
      <div class={styles.end}>
        <Button look="primary" type="submit" disabled={isWorking}>
          {text('syncCheckAndStart')}
        </Button>
        <StartNotice start={start} />
      </div>
    </form>
  );
}
