import { Cloud } from 'lucide';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SyncForm, SyncStart } from '../../lib/model/syncView';
import { Button } from '../Button';
import { Choice } from '../options/Choice';
import { text } from '../text';
import { Field } from './Field';
import { mistakeIn, type SyncMistake } from './formMistake';
import { StartNotice } from './StartNotice';
import styles from './SyncSetup.module.css';

interface SyncSetupProps {
  /** What this machine is called unless the reader says otherwise. */
  readonly name: string;
  readonly start: SyncStart;
  readonly onConnect: (form: SyncForm) => void;
}

/** The way to begin: a button first, and the form once it is wanted. */
export function SyncSetup(props: SyncSetupProps): JSX.Element {
  const [isOpen, setOpen] = useState(props.start.kind !== 'idle');
  if (isOpen) return <SyncFormView {...props} />;
  return (
    <div class={styles.intro}>
      <p>{text('syncOff')}</p>
      <Button icon={Cloud} onClick={() => setOpen(true)}>
        {text('syncSetUp')}
      </Button>
    </div>
  );
}

function SyncFormView({ name, start, onConnect }: SyncSetupProps): JSX.Element {
  const [form, setForm] = useState({ address: '', user: '', password: '', passphrase: '', again: '', name });
  const [isLocked, setLocked] = useState(true);
  const [mistake, setMistake] = useState<SyncMistake | null>(null);
  const lostId = useId();
  const isWorking = start.kind === 'asking' || start.kind === 'checking';
  const change = (field: keyof typeof form) => (value: string) => {
    setForm((before) => ({ ...before, [field]: value }));
    setMistake(null);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = mistakeIn({ ...form, isLocked });
    setMistake(found);
    if (found === null) onConnect({ ...form, passphrase: isLocked ? form.passphrase : null });
  };
  const isPlain = /^http:\/\//i.test(form.address.trim());

  return (
    <form class={styles.form} noValidate onSubmit={submit}>
      <Field
        label={text('syncAddress')}
        hint={text('syncAddressHint')}
        type="url"
        value={form.address}
        placeholder="https://cloud.example/remote.php/dav/files/me/"
        wrong={mistake === 'syncAddressInvalid' ? text(mistake) : null}
        onInput={change('address')}
      />
      {isPlain && <p class={styles.caution}>{text('syncPlainHttp')}</p>}
      <div class={styles.pair}>
        <Field label={text('syncUser')} value={form.user} autocomplete="username" onInput={change('user')} />
        <Field
          label={text('syncPassword')}
          type="password"
          value={form.password}
          autocomplete="current-password"
          onInput={change('password')}
        />
      </div>
      <p class={styles.hint}>{text('syncPasswordHint')}</p>
      <Choice label={text('syncLock')} hint={text('syncLockHint')} checked={isLocked} onChange={setLocked} />
      {isLocked && (
        <div class={styles.lock}>
          <div class={styles.pair}>
            <Field
              label={text('syncPassphrase')}
              type="password"
              value={form.passphrase}
              autocomplete="new-password"
              describedBy={lostId}
              wrong={mistake === 'syncPassphraseShort' ? text(mistake) : null}
              onInput={change('passphrase')}
            />
            <Field
              label={text('syncPassphraseAgain')}
              type="password"
              value={form.again}
              autocomplete="new-password"
              wrong={mistake === 'syncPassphraseDiffers' ? text(mistake) : null}
              onInput={change('again')}
            />
          </div>
          <p id={lostId} class={styles.hint}>
            {text('syncPassphraseLost')}
          </p>
        </div>
      )}
      <Field label={text('syncName')} hint={text('syncNameHint')} value={form.name} onInput={change('name')} />
      <div class={styles.end}>
        <Button look="primary" type="submit" disabled={isWorking}>
          {text('syncCheckAndStart')}
        </Button>
        <StartNotice start={start} />
      </div>
    </form>
  );
}
