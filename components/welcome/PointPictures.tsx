import type { JSX } from 'preact';
import styles from './Picture.module.css';

/** Three marks on a trail: read, being read, ahead. */
export function PathPicture(): JSX.Element {
  return (
    <svg viewBox="0 0 56 56" class={styles.point} aria-hidden="true">
      <rect class={styles.plate} width="56" height="56" rx="12" />
      <path class={styles.passed} d="M15 40c0-14 13-4 13-13" />
      <path class={styles.ahead} d="M28 27c0-9 13-1 13-11" />
      <circle class={styles.done} cx="15" cy="40" r="5.5" />
      <circle class={styles.ring} cx="28" cy="27" r="5.5" />
      <path class={styles.arc} d="M28 21.5a5.5 5.5 0 0 1 1 10.9" />
      <circle class={styles.unread} cx="41" cy="16" r="5.5" />
    </svg>
  );
}

/** A checklist with its first items ticked. */
export function GuidePicture(): JSX.Element {
  return (
    <svg viewBox="0 0 56 56" class={styles.point} aria-hidden="true">
      <rect class={styles.plate} width="56" height="56" rx="12" />
      {[13, 24, 35].map((y, index) => (
        <g key={y}>
          <rect class={index < 2 ? styles.done : styles.unread} x="13" y={y} width="8" height="8" rx="2.5" />
          {index < 2 && <path class={styles.tick} d={`m14.9 ${y + 4.1} 1.5 1.6 2.8-3.1`} />}
          <rect class={styles.ink} x="26" y={y + 2} width={[17, 12, 15][index]} height="4" rx="2" />
        </g>
      ))}
    </svg>
  );
}

/** A page with the card in its corner. */
export function CardPicture(): JSX.Element {
  return (
    <svg viewBox="0 0 56 56" class={styles.point} aria-hidden="true">
      <rect class={styles.plate} width="56" height="56" rx="12" />
      <g class={styles.article}>
        <rect x="12" y="13" width="24" height="3" rx="1.5" />
        <rect x="12" y="20" width="32" height="3" rx="1.5" />
        <rect x="12" y="27" width="10" height="3" rx="1.5" />
        <rect x="12" y="34" width="8" height="3" rx="1.5" />
        <rect x="12" y="41" width="10" height="3" rx="1.5" />
      </g>
      <rect class={styles.sheet} x="24" y="26.5" width="23" height="20" rx="4" />
      <rect class={styles.done} x="27.5" y="34" width="16" height="8.5" rx="2.5" />
      <rect class={styles.ink} x="27.5" y="29.5" width="9" height="2" rx="1" />
      <path class={styles.arrow} d="M36.5 38.25h4m-1.7-1.7 1.7 1.7-1.7 1.7" />
    </svg>
  );
}
