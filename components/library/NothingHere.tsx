import type { ComponentChildren, JSX } from 'preact';
import { TrailDrawing } from '../elsewhere/TrailDrawing';
import styles from './NothingHere.module.css';

interface NothingHereProps {
  readonly title: string;
  /** How something comes here. */
  readonly words: string;
  readonly children?: ComponentChildren;
}

/** A part of the library in which there is nothing yet. */
export function NothingHere({ title, words, children }: NothingHereProps): JSX.Element {
  return (
    <div class={styles.nothing}>
      <TrailDrawing />
      <h2 class={styles.title}>{title}</h2>
      <p class={styles.words}>{words}</p>
      {children}
    </div>
  );
}
