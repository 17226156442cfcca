import type { IconNode } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly icon: IconNode;
  readonly children: ComponentChildren;
  /** A button, under the sentence. */
  readonly action?: ComponentChildren;
  /** `caution`: something did not work; `plain`: good to know. */
  readonly look?: 'caution' | 'plain';
}

/** A sentence about the state of things, with what can be done about it. */
export function Notice({ icon, children, action, look = 'plain' }: NoticeProps): JSX.Element {
  return (
    <output class={`${styles.notice} ${styles[look]}`}>
      <Icon node={icon} size={16} />
      <span class={styles.words}>
        <span class={styles.sentence}>{children}</span>
        {action}
      </span>
    </output>
  );
}
