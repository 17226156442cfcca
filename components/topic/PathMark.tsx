import type { JSX } from 'preact';
import type { ReadingState } from '../../lib/model/reading';
import styles from './PathMark.module.css';

/**
 * A post's mark on the trail: a ring, a ring that fills, a filled disc with a tick. Only a picture of what is said in
 * words beside it.
 */
export function PathMark({ state }: { readonly state: ReadingState }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" class={`${styles.mark} ${styles[state.kind]}`} aria-hidden="true">
      <circle cx="10" cy="10" r="7.5" class={styles.ring} />
      {state.kind === 'reading' && (
        <circle
          cx="10"
          cy="10"
          r="7.5"
          class={styles.arc}
          pathLength={100}
          stroke-dasharray={`${state.percent} 100`}
          transform="rotate(-90 10 10)"
        />
      )}
      {state.kind === 'read' && <path d="m6.7 10.2 2.3 2.3 4.4-4.7" class={styles.tick} />}
    </svg>
  );
}
