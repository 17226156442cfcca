import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { text } from '../text';
import styles from './FirstOf.module.css';

interface FirstOfProps<T> {
  readonly items: readonly T[];
  /** This many are shown before the reader asks for all. */
  readonly first: number;
  readonly children: (shown: readonly T[]) => ComponentChildren;
}

/**
 * The beginning of a list, and a button for the rest of it: a topic may have a thousand posts, and who opens its guide
 * waits for what is drawn.
 */
export function FirstOf<T>({ items, first, children }: FirstOfProps<T>): JSX.Element {
  const [all, setAll] = useState(false);
  return (
    <>
      {children(all ? items : items.slice(0, first))}
      {!all && items.length > first && (
        <div class={styles.rest}>
          <Button look="quiet" small onClick={() => setAll(true)}>
            {text('showAll', items.length)}
          </Button>
        </div>
      )}
    </>
  );
}
