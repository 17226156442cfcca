import type { JSX } from 'preact';
import { Choice } from '../options/Choice';
import { text } from '../text';
import { PassphraseFields } from './PassphraseFields';
import type { PartProps } from './StorageFields';

/** Whether, and with which passphrase, the files are locked. */
export function LockFields({ filled, mistake, onChange }: PartProps): JSX.Element {
  return (
    <>
      <Choice
        label={text('syncLock')}
        hint={text('syncLockHint')}
        checked={filled.isLocked}
        onChange={(isLocked) => onChange('isLocked', isLocked)}
      />
      {filled.isLocked && (
        <PassphraseFields
          passphrase={filled.passphrase}
          again={filled.again}
          mistake={mistake}
          onPassphrase={(words) => onChange('passphrase', words)}
          onAgain={(words) => onChange('again', words)}
        />
      )}
    </>
  );
}
