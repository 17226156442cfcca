import type { JSX } from 'preact';
import { text } from '../text';
import styles from './PinSwitch.module.css';

interface PinSwitchProps {
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
}

/** Keeps the panel on this topic while the reader visits other tabs. */
export function PinSwitch({ pinned, onPin }: PinSwitchProps): JSX.Element {
  return (
    <button type="button" role="switch" aria-checked={pinned} class={styles.switch} onClick={() => onPin(!pinned)}>
      {text('pinTopic')}
      <span class={styles.track}>
        <span class={styles.thumb} />
      </span>
    </button>
  );
}
