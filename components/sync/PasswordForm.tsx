import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownStorage } from '../../lib/model/syncStorage';
import type { SyncStart } from '../../lib/model/syncView';
import { Button } from '../Button';
import { text } from '../text';
import { Field } from './Field';
import { StartNotice } from './StartNotice';
import styles from './SyncSetup.module.css';

interface PasswordFormProps {
  readonly storage: ShownStorage;
  readonly start: SyncStart;
  readonly onPassword: (password: string) => void;
}

/** The password of the storage, or the secret of its key, once more: it was changed there, or was never right. */
export function PasswordForm({ storage, start, onPassword }: PasswordFormProps): JSX.Element {
  const [password, setPassword] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (password !== '') onPassword(password);
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit}>
      <Field
        label={storage.kind === 's3' ? text('syncSecretOf', storage.keyId) : text('syncPasswordOf', storage.user)}
        type="password"
        value={password}
        autocomplete="current-password"
        onInput={setPassword}
      />
      <div class={styles.end}>
        <Button look="primary" type="submit" disabled={start.kind === 'checking'}>
          {text(storage.kind === 's3' ? 'syncUseSecret' : 'syncUsePassword')}
        </Button>
        <StartNotice start={start} />
      </div>
    </form>
  );
}
