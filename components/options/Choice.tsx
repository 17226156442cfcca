import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Choice.module.css';

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A check box that belongs to what is about to be confirmed. */
export function Choice({ label, hint, checked, onChange }: ChoiceProps): JSX.Element {
  const fieldId = useId();
  const hintId = useId();
  return (
    <div class={styles.choice}>
      <input
        id={fieldId}
        type="checkbox"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <div>
        <label for={fieldId} class={styles.label}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} class={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
