import { ChevronRight } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';
import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ComponentChildren;
  /** `plain`: said of what is shown; `quiet`: for who wants to know more; `caution`: asks to be looked at. */
  readonly tone?: 'plain' | 'quiet' | 'caution';
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** A line that opens what it sums up. */
export function Disclosure({ summary, tone = 'plain', class: name, children }: DisclosureProps): JSX.Element {
  return (
    <details class={name === undefined ? styles.disclosure : `${styles.disclosure} ${name}`}>
      <summary class={`${styles.summary} ${styles[tone]}`}>
        <Icon node={ChevronRight} size={14} directional />
        {summary}
      </summary>
      {children}
    </details>
  );
}
