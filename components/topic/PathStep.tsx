import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ShownPost } from '../../lib/model/shownPost';
import type { PostEvents } from '../events';
import { PostLink } from '../PostLink';
import { text } from '../text';
import { ToReadButton } from '../toRead/ToReadButton';
import { MarkButton } from './MarkButton';
import { PathMark } from './PathMark';
import { postFacts } from './postFacts';
import styles from './PathStep.module.css';

interface PathStepProps extends PostEvents {
  readonly post: ShownPost;
  /** What the open post is here: a step of the path, or another page on its topic. */
  readonly current: 'step' | 'page';
  /** The role's words. */
  readonly role: string;
  /** The step before has the same role: its words are said, but shown once only. */
  readonly roleRepeats: boolean;
  readonly markable: boolean;
  /** Why it stands there. */
  readonly reason?: ComponentChildren;
}

/** One post with its mark on the trail. */
export function PathStep({
  post,
  current,
  role,
  roleRepeats,
  markable,
  reason,
  onOpen,
  onMark,
}: PathStepProps): JSX.Element {
  const titleId = useId();
  const looks = [styles.step, post.current && styles.current, post.state.kind === 'read' && styles.passed];
  return (
    <li class={looks.filter(Boolean).join(' ')} aria-current={post.current ? current : undefined}>
      <PathMark state={post.state} />
      <div class={styles.body}>
        <p class={roleRepeats ? 'visually-hidden' : styles.role}>{role}</p>
        <PostLink id={titleId} url={post.url} onOpen={onOpen} class={styles.title}>
          {post.title}
        </PostLink>
        {reason}
        <div class={styles.facts}>
          <div class={styles.known}>
            {post.current && <span class={styles.here}>{text('youAreHere')}</span>}
            {postFacts(post).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </div>
          {markable && (
            <span class={styles.mark}>
              {post.url !== null && <ToReadButton post={post.url} of={titleId} />}
              <MarkButton post={post} titleId={titleId} onMark={onMark} />
            </span>
          )}
        </div>
      </div>
    </li>
  );
}
