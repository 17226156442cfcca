import type { JSX } from 'preact';
import styles from './TrailDrawing.module.css';

/** A trail with three marks, where there is nothing to show yet. */
export function TrailDrawing(): JSX.Element {
  return (
    <svg viewBox="0 0 160 72" class={styles.drawing} aria-hidden="true">
      <path class={styles.hill} d="M0 62C24 40 40 34 58 44s30 16 50-4 36-20 52-10v42H0Z" />
      <path class={styles.trail} d="M14 58c20-6 26-22 50-20s34 14 52-6c8-9 16-12 26-13" />
      <circle class={styles.passed} cx="14" cy="58" r="6" />
      <circle class={styles.here} cx="66" cy="38" r="6" />
      <circle class={styles.ahead} cx="142" cy="19" r="6" />
    </svg>
  );
}
