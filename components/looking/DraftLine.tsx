import { BookOpenText } from 'lucide';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { isUnderWay } from '../../lib/model/looking';
import { Icon } from '../Icon';
import { text, textCount } from '../text';
import { LookingContext } from './lookingContext';
import styles from './LookingStatus.module.css';

/** Says of a path that it may still change, while its posts are being found or looked through, and how far that is. */
export function DraftLine(): JSX.Element | null {
  const view = useContext(LookingContext)?.view ?? null;
  if (view === null || !isUnderWay(view)) return null;
  return (
    <p class={`${styles.looking} ${styles.line}`}>
      <Icon node={BookOpenText} size={14} />
      <span class={styles.parts}>
        <span>
          {view.state === 'waiting'
            ? text('draftFinding')
            : text('lookedThrough', view.looked, textCount('posts', view.posts))}
        </span>
        <span>{text('pathMayChange')}</span>
      </span>
    </p>
  );
}
