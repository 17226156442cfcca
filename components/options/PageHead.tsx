import type { JSX } from 'preact';
import { BrandMark } from '../brand/BrandMark';
import { text } from '../text';
import styles from './PageHead.module.css';

/** The head of a page in a tab of its own: Waymark's mark and name, and what the page is. */
export function PageHead({ title }: { readonly title: string }): JSX.Element {
  return (
    <header class={styles.head}>
      <BrandMark size={30} />
      <div>
        <p class={styles.name}>{text('appName')}</p>
        <h1 class={styles.title}>{title}</h1>
      </div>
    </header>
  );
}
