import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ShownPost } from '../../lib/model/shownPost';
import type { PostEvents } from '../events';
import { text, textFacts } from '../text';
import { MarkButton } from '../topic/MarkButton';
import { PathMark } from '../topic/PathMark';
import { postFacts } from '../topic/postFacts';
import { PostTitle } from '../topic/PostTitle';
import { ToReadButton } from '../toRead/ToReadButton';
import styles from './PostRow.module.css';

interface PostRowProps extends PostEvents {
  readonly post: ShownPost;
  readonly isNew: boolean;
}

/** A post off the path, in one or two lines. */
export function PostRow({ post, isNew, onOpen, onMark }: PostRowProps): JSX.Element {
  const titleId = useId();
  return (
    <li
      class={post.current ? `${styles.row} ${styles.current}` : styles.row}
      aria-current={post.current ? 'page' : undefined}
    >
      <PathMark state={post.state} />
      <div class={styles.body}>
        <PostTitle post={post} id={titleId} onOpen={onOpen} />
        {isNew && <span class={styles.new}>{text('newSince')}</span>}
        <div class={styles.facts}>
          <span>{textFacts(postFacts(post))}</span>
          <span class={styles.actions}>
            {post.url !== null && <ToReadButton post={post.url} of={titleId} />}
            <MarkButton post={post} titleId={titleId} onMark={onMark} />
          </span>
        </div>
      </div>
    </li>
  );
}
