import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import styles from './Hint.module.css';

interface HintProps {
  /** What the words mean. */
  readonly why: string;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/**
 * Words that say what they mean when they are pointed at, focused or pressed, by whatever means; Escape puts that away.
 * It lies below the nearest positioned block, as wide as that: a narrow window cannot cut it off.
 */
export function Hint({ why, class: className, children }: HintProps): JSX.Element {
  const id = useId();
  const [isPutAway, setPutAway] = useState(false);
  const anew = (): void => setPutAway(false);
  return (
    <span class={isPutAway ? undefined : styles.hint} onPointerLeave={anew}>
      <button
        type="button"
        class={`${styles.words} ${className ?? ''}`}
        aria-describedby={id}
        onBlur={anew}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setPutAway(true);
        }}
      >
        {children}
      </button>
      <span id={id} role="tooltip" class={styles.why}>
        {why}
      </span>
    </span>
  );
}
