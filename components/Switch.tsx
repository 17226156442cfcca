import type { JSX } from 'preact';
import styles from './Switch.module.css';

interface SwitchProps {
  /** Its name, which says what is on when it is on. */
  readonly label: string;
  readonly on: boolean;
  /** Id of the text that explains it. */
  readonly describedBy?: string;
  /** A row of its own, with the switch at its end. */
  readonly wide?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off from the moment it is pressed. */
export function Switch({ label, on, describedBy, wide = false, onChange }: SwitchProps): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-describedby={describedBy}
      class={wide ? `${styles.switch} ${styles.wide}` : styles.switch}
      onClick={() => onChange(!on)}
    >
      {label}
      <span class={styles.track}>
        <span class={styles.thumb} />
      </span>
    </button>
  );
}
