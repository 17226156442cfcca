import type { ComponentChildren, JSX } from 'preact';
import { TrailDrawing } from '../elsewhere/TrailDrawing';
import styles from './NothingHere.module.css';

interface NothingHereProps {
  readonly title: string;
  /** How something comes here. */
  readonly words: string;
  /** Nothing else is said of where the reader is. */
  readonly isAlone?: boolean;
  readonly children?: ComponentChildren;
}

/** A part of the library in which there is nothing yet. */
export function NothingHere({ title, words, isAlone = false, children }: NothingHereProps): JSX.Element {
  const Title = isAlone ? 'h1' : 'h2';
  return (
    <div class={styles.nothing}>
      <TrailDrawing />
      <Title class={styles.title}>{title}</Title>
      <p class={styles.words}>{words}</p>
      {children}
    </div>
  );
}
