import { Flag } from 'lucide';
import type { JSX } from 'preact';
import type { TopicView } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { Icon } from '../Icon';
import { text, textCount } from '../text';
import { NextLink } from './NextLink';
import styles from './Onward.module.css';

/** What comes next on the path: a post, the last one which is already open, or the end of it. */
export function Onward({ view, onOpen }: { readonly view: TopicView; readonly onOpen: OpenPage }): JSX.Element | null {
  if (view.complete) {
    return (
      <div class={styles.complete}>
        <Icon node={Flag} size={18} />
        <div>
          <p class={styles.title}>{text('pathComplete')}</p>
          <p class={styles.words}>{textCount('pathCompleteText', view.steps.length)}</p>
          {view.fresh.length > 0 && <p class={styles.words}>{textCount('freshSince', view.fresh.length)}</p>}
        </div>
      </div>
    );
  }
  if (view.next !== null) return <NextLink next={view.next} onOpen={onOpen} />;
  const open = view.steps.find((step) => step.current);
  if (open === undefined) return null;
  return (
    <p class={styles.last}>
      <Icon node={Flag} size={16} />
      {text('lastUnread')}
    </p>
  );
}
