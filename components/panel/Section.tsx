import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Beside the title: a count, or where the section comes from. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the guide: a region named by its heading. */
export function Section({ title, aside, children }: SectionProps): JSX.Element {
  const headingId = useId();
  return (
    <section class={styles.section} aria-labelledby={headingId}>
      <div class={styles.head}>
        <h2 id={headingId} class={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <div class={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
