import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Choice } from '../options/Choice';
import { text } from '../text';
import { Field } from './Field';
import type { PartProps } from './StorageFields';
import styles from './SyncSetup.module.css';

/** Whether, and with which passphrase, the files are locked. */
export function LockFields({ filled, mistake, onChange }: PartProps): JSX.Element {
  const lostId = useId();
  return (
    <>
      <Choice
        label={text('syncLock')}
        hint={text('syncLockHint')}
        checked={filled.isLocked}
        onChange={(isLocked) => onChange('isLocked', isLocked)}
      />
      {filled.isLocked && (
        <div class={styles.lock}>
          <div class={styles.pair}>
            <Field
              label={text('syncPassphrase')}
              type="password"
              value={filled.passphrase}
              autocomplete="new-password"
              describedBy={lostId}
              wrong={mistake === 'syncPassphraseShort' ? text(mistake) : null}
              onInput={(value) => onChange('passphrase', value)}
            />
            <Field
              label={text('syncPassphraseAgain')}
              type="password"
              value={filled.again}
              autocomplete="new-password"
              wrong={mistake === 'syncPassphraseDiffers' ? text(mistake) : null}
              onInput={(value) => onChange('again', value)}
            />
          </div>
          <p id={lostId} class={styles.hint}>
            {text('syncPassphraseLost')}
          </p>
        </div>
      )}
    </>
  );
}
