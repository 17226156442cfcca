import type { InputHTMLAttributes, JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'url' | 'password';
  readonly hint?: string;
  /** What is wrong with what was typed; null or absent when nothing is. */
  readonly wrong?: string | null;
  readonly placeholder?: string;
  readonly autocomplete?: InputHTMLAttributes<HTMLInputElement>['autocomplete'];
  /** Id of words elsewhere that say more. */
  readonly describedBy?: string;
  readonly onInput: (value: string) => void;
}

/** A line to type in, with its label above and what there is to say about it below. */
export function Field({
  label,
  value,
  type = 'text',
  hint,
  wrong = null,
  placeholder,
  autocomplete = 'off',
  describedBy,
  onInput,
}: FieldProps): JSX.Element {
  const fieldId = useId();
  const wordsId = useId();
  // The types tell passwords and texts apart by the roles that they may have, of which none is given here.
  const typed = { type } as InputHTMLAttributes<HTMLInputElement>;
  const words = wrong ?? hint;
  const described = [words === undefined ? undefined : wordsId, describedBy].filter(Boolean).join(' ');
  return (
    <div class={styles.field}>
      <label for={fieldId} class={styles.label}>
        {label}
      </label>
      <input
        id={fieldId}
        class={styles.input}
        {...typed}
        value={value}
        placeholder={placeholder}
        autocomplete={autocomplete}
        spellcheck={false}
        dir={type === 'url' ? 'ltr' : 'auto'}
        aria-invalid={wrong !== null}
        aria-describedby={described === '' ? undefined : described}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {words !== undefined && (
        <p id={wordsId} class={wrong === null ? styles.hint : styles.wrong} role={wrong === null ? undefined : 'alert'}>
          {words}
        </p>
      )}
    </div>
  );
}
