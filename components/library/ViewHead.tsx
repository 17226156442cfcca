import type { ComponentChildren, JSX } from 'preact';
import styles from './ViewHead.module.css';

interface ViewHeadProps {
  readonly title: string;
  /** The way to where this stands. */
  readonly above?: ComponentChildren;
  /** What there is, in a few words. */
  readonly facts?: string | undefined;
  /** What can be done with all of it. */
  readonly actions?: ComponentChildren;
}

/** The head of what the library shows. */
export function ViewHead({ title, above, facts, actions }: ViewHeadProps): JSX.Element {
  return (
    <header class={styles.head}>
      <div class={styles.words}>
        {above !== undefined && <p class={styles.above}>{above}</p>}
        <h1 class={styles.title} dir="auto">
          {title}
        </h1>
        {facts !== undefined && <p class={styles.facts}>{facts}</p>}
      </div>
      {actions !== undefined && <div class={styles.actions}>{actions}</div>}
    </header>
  );
}
