import type { JSX } from 'preact';
import styles from './Picture.module.css';

/**
 * The end of a browser's toolbar: the puzzle piece, and under it the list of extensions with Waymark's pin. A drawing.
 */
export function PinPicture(): JSX.Element {
  return (
    <svg viewBox="0 0 132 92" class={styles.pin} aria-hidden="true">
      <path class={styles.toolbar} d="M0.5 30.5v-18a12 12 0 0 1 12-12h107a12 12 0 0 1 12 12v18Z" />
      <rect class={styles.address} x="12" y="8" width="56" height="15" rx="7.5" />
      <circle class={styles.here} cx="94" cy="15.5" r="12" />
      <path
        class={styles.puzzle}
        d="M88.5 11h3.6a2.3 2.3 0 1 1 4.4 0h3.5v3.8a2.3 2.3 0 1 1 0 4.4V22H88.5v-3.2a2.2 2.2 0 1 0 0-4Z"
      />
      <circle class={styles.ink} cx="117" cy="10.5" r="1.4" />
      <circle class={styles.ink} cx="117" cy="15.5" r="1.4" />
      <circle class={styles.ink} cx="117" cy="20.5" r="1.4" />
      <rect class={styles.sheet} x="24" y="37" width="104" height="52" rx="8" />
      <rect class={styles.faint} x="34" y="47" width="44" height="4.5" rx="2.25" />
      <path class={styles.sign} d="M34 60h14l5 5.5-5 5.5H34ZM40 71h3.2v7H40Z" />
      <path class={styles.signMarks} d="M37.5 65.5h9.5" />
      <rect class={styles.ink} x="60" y="63" width="30" height="5" rx="2.5" />
      <circle class={styles.here} cx="112" cy="66" r="11" />
      <path class={styles.puzzle} d="M108.6 59.5h6.8v1.7l-1.3.9.5 4 2 1.9v1.6h-9.2V68l2-1.9.5-4-1.3-.9Zm3.4 10.1v4.4" />
    </svg>
  );
}
