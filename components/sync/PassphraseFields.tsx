import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../text';
import { Field } from './Field';
import type { SyncMistake } from './formMistake';
import styles from './SyncSetup.module.css';

interface PassphraseFieldsProps {
  readonly passphrase: string;
  readonly again: string;
  readonly mistake: SyncMistake | null;
  readonly onPassphrase: (words: string) => void;
  readonly onAgain: (words: string) => void;
}

/** A new passphrase, typed twice, with what happens when it is lost. */
export function PassphraseFields({
  passphrase,
  again,
  mistake,
  onPassphrase,
  onAgain,
}: PassphraseFieldsProps): JSX.Element {
  const lostId = useId();
  return (
    <div class={styles.lock}>
      <div class={styles.pair}>
        <Field
          label={text('syncPassphrase')}
          type="password"
          value={passphrase}
          autocomplete="new-password"
          describedBy={lostId}
          wrong={mistake === 'syncPassphraseShort' ? text(mistake) : null}
          onInput={onPassphrase}
        />
        <Field
          label={text('syncPassphraseAgain')}
          type="password"
          value={again}
          autocomplete="new-password"
          wrong={mistake === 'syncPassphraseDiffers' ? text(mistake) : null}
          onInput={onAgain}
        />
      </div>
      <p id={lostId} class={styles.hint}>
        {text('syncPassphraseLost')}
      </p>
    </div>
  );
}
