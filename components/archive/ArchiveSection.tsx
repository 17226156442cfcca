import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import styles from './ArchiveSection.module.css';

interface ArchiveSectionProps {
  readonly title: string;
  /** It tells of something that was not there before. */
  readonly isNews?: boolean;
  readonly children: ComponentChildren;
}

/** A part of what is told of an archive: a region named by its heading. */
export function ArchiveSection({ title, isNews = false, children }: ArchiveSectionProps): JSX.Element {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} class={isNews ? `${styles.title} ${styles.news}` : styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
