import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SyncStart } from '../../lib/model/syncView';
import { Button } from '../Button';
import { text } from '../text';
import { Field } from './Field';
import { passphraseMistake } from './formMistake';
import { PassphraseFields } from './PassphraseFields';
import { StartNotice } from './StartNotice';
import styles from './SyncSetup.module.css';

/** Whose passphrase is typed: the one that other machines have by now, or a new one for all of them. */
export type PassphraseOf = 'others' | 'all';

interface PassphraseFormProps {
  readonly of: PassphraseOf;
  readonly start: SyncStart;
  readonly onPassphrase: (passphrase: string) => void;
  /** The reader thinks better of it, or the passphrase was taken. */
  readonly onEnd?: () => void;
}

/** Another passphrase for the files of this machine. */
export function PassphraseForm({ of, start, onPassphrase, onEnd }: PassphraseFormProps): JSX.Element {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [mistake, setMistake] = useState<ReturnType<typeof passphraseMistake>>(null);
  /** What stood there when it was sent: an answer is another one. */
  const sentAt = useRef<SyncStart | null>(null);
  useEffect(() => {
    const isAnswer = sentAt.current !== null && sentAt.current !== start;
    if (isAnswer && start.kind === 'checked' && start.checked.failed === null) onEnd?.();
  }, [start, onEnd]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = of === 'all' ? passphraseMistake(passphrase, again) : null;
    setMistake(found);
    if (found !== null || passphrase === '') return;
    sentAt.current = start;
    onPassphrase(passphrase);
  };
  return (
    <form class={styles.form} noValidate onSubmit={submit}>
      {of === 'others' ? (
        <Field
          label={text('syncPassphraseOfOthers')}
          type="password"
          value={passphrase}
          autocomplete="current-password"
          onInput={setPassphrase}
        />
      ) : (
        <>
          <p class={styles.hint}>{text('syncChangePassphraseText')}</p>
          <PassphraseFields
            passphrase={passphrase}
            again={again}
            mistake={mistake}
            onPassphrase={setPassphrase}
            onAgain={setAgain}
          />
        </>
      )}
      <div class={styles.end}>
        <div class={styles.actions}>
          <Button look="primary" type="submit" disabled={start.kind === 'checking'}>
            {text('syncUsePassphrase')}
          </Button>
          {onEnd && <Button onClick={onEnd}>{text('cancel')}</Button>}
        </div>
        <StartNotice start={start} />
      </div>
    </form>
  );
}
