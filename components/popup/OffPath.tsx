import type { JSX } from 'preact';
import type { ShownPost } from '../../lib/model/shownPost';
import type { PostEvents } from '../events';
import { text } from '../text';
import { PathStep } from '../topic/PathStep';
import styles from './OffPath.module.css';

/** The open post where it is on the topic, but no step of its path. */
export function OffPath({ post, ...events }: PostEvents & { readonly post: ShownPost }): JSX.Element {
  return (
    <ul class={styles.post}>
      <PathStep post={post} current="page" role={text('openPostInMore')} roleRepeats={false} markable {...events} />
    </ul>
  );
}
