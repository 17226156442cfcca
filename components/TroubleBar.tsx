import { CircleAlert, X } from 'lucide';
import type { JSX } from 'preact';
import type { Trouble } from '../lib/model/trouble';
import { Button } from './Button';
import { Icon } from './Icon';
import { problemText } from './problemText';
import { text } from './text';
import styles from './TroubleBar.module.css';

interface TroubleBarProps {
  readonly trouble: Trouble | null;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/**
 * Says at the edge of a surface that something was not done, wherever on it the reader is. There from the start, empty:
 * assistive technology tells only what comes into a region that it knows.
 */
export function TroubleBar({ trouble, onAgain, onClose }: TroubleBarProps): JSX.Element {
  return (
    <output class={styles.place}>
      {trouble !== null && (
        <div class={styles.bar}>
          <Icon node={CircleAlert} size={16} />
          <p class={styles.words}>
            {problemText(trouble.code)} {text(trouble.kind === 'failed' ? 'notDone' : 'readingUnsaved')}
          </p>
          {trouble.kind === 'failed' && (
            <span class={styles.actions}>
              {trouble.canRetry && (
                <Button look="quiet" small onClick={onAgain}>
                  {text('tryAgain')}
                </Button>
              )}
              <Button look="quiet" small icon={X} aria-label={text('close')} title={text('close')} onClick={onClose} />
            </span>
          )}
        </div>
      )}
    </output>
  );
}
