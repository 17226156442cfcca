import { ChevronRight } from 'lucide';
import type { JSX } from 'preact';
import { Icon } from '../Icon';
import styles from './EntryWords.module.css';

interface EntryWordsProps {
  readonly name: string;
  /** Empty where nothing is known of its length. */
  readonly facts: string;
  readonly reason: string;
}

/** A way into an archive in words: what it is, how much it is, and why there. */
export function EntryWords({ name, facts, reason }: EntryWordsProps): JSX.Element {
  return (
    <span class={styles.entry}>
      <span class={styles.words}>
        <span class={styles.name} dir="auto">
          {name}
        </span>{' '}
        <span class={styles.reason}>{reason}</span> {facts !== '' && <span class={styles.facts}>{facts}</span>}
      </span>
      <Icon node={ChevronRight} size={16} directional />
    </span>
  );
}
