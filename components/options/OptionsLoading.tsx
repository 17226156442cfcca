import type { JSX } from 'preact';
import { text } from '../text';
import styles from './OptionsLoading.module.css';

/** The outline of the settings. */
export function OptionsLoading(): JSX.Element {
  return (
    <output class={styles.loading} aria-busy="true">
      <span class="visually-hidden">{text('loading')}</span>
      {['archives', 'prompts', 'data'].map((section) => (
        <span key={section} class={styles.section}>
          <span class={styles.title} />
          <span class={styles.content} />
        </span>
      ))}
    </output>
  );
}
