import type { JSX } from 'preact';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What progresses, for assistive technology. */
  readonly label: string;
  readonly value: number;
  /** The value at the end; at least 1, for nothing is not yet everything. */
  readonly max: number;
  readonly thin?: boolean;
}

/** How far something has come, as a bar that fills its line. */
export function ProgressBar({ label, value, max, thin = false }: ProgressBarProps): JSX.Element {
  return (
    <progress
      class={`${styles.bar} ${thin ? styles.thin : ''}`}
      aria-label={label}
      value={value}
      max={Math.max(1, max)}
    />
  );
}
