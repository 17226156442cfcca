import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './OptionsSection.module.css';

interface OptionsSectionProps {
  readonly title: string;
  /** One sentence on what the section is for. */
  readonly about?: string;
  readonly children: ComponentChildren;
}

/** A part of the settings: a region named by its heading, which stands beside it where there is room. */
export function OptionsSection({ title, about, children }: OptionsSectionProps): JSX.Element {
  const headingId = useId();
  return (
    <section class={styles.section} aria-labelledby={headingId}>
      <div class={styles.head}>
        <h2 id={headingId} class={styles.title}>
          {title}
        </h2>
        {about !== undefined && <p class={styles.about}>{about}</p>}
      </div>
      <div class={styles.content}>{children}</div>
    </section>
  );
}
