import { X, type IconNode } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { Button } from './Button';
import { Icon } from './Icon';
import { text } from './text';
import styles from './BottomBar.module.css';

/**
 * Where bars come: there from the start, empty, for assistive technology tells only what comes into a region it knows.
 */
export function BottomPlace({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <output class={styles.place}>{children}</output>;
}

interface BottomBarProps {
  readonly look: 'caution' | 'plain';
  readonly icon: IconNode;
  readonly words: string;
  /** What can be done about it. */
  readonly action?: ComponentChildren;
  /** Puts it away; one without stays. */
  readonly onClose?: (() => void) | undefined;
}

/** Something said at the edge of a surface, wherever on it the reader is. */
export function BottomBar({ look, icon, words, action, onClose }: BottomBarProps): JSX.Element {
  return (
    <div class={`${styles.bar} ${styles[look]}`}>
      <Icon node={icon} size={16} />
      <p class={styles.words}>{words}</p>
      {onClose !== undefined && (
        <span class={styles.actions}>
          {action}
          <Button look="quiet" small icon={X} aria-label={text('close')} title={text('close')} onClick={onClose} />
        </span>
      )}
    </div>
  );
}
