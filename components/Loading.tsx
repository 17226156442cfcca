import type { JSX } from 'preact';
import { text } from './text';
import styles from './Loading.module.css';

/** The outline of a topic, of the same height as one with three steps, so that nothing jumps when it arrives. */
export function Loading(): JSX.Element {
  return (
    <>
      <h1 class="visually-hidden">{text('appName')}</h1>
      <output class={styles.loading} aria-busy="true">
        <span class="visually-hidden">{text('loading')}</span>
        <span class={styles.archive} />
        <span class={styles.topic} />
        <span class={styles.bar} />
        {['start', 'middle', 'finish'].map((step) => (
          <span key={step} class={styles.step}>
            <span class={styles.mark} />
            <span class={styles.title} />
          </span>
        ))}
        <span class={styles.next} />
      </output>
    </>
  );
}
