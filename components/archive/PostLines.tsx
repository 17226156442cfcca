import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ShownPost } from '../../lib/model/shownPost';
import type { OpenPage } from '../events';
import { textFacts } from '../text';
import { postFacts } from '../topic/postFacts';
import { PostTitle } from '../topic/PostTitle';
import styles from './PostLines.module.css';

interface PostLinesProps {
  readonly posts: readonly ShownPost[];
  readonly onOpen: OpenPage;
}

/** A few posts, two lines each. */
export function PostLines({ posts, onOpen }: PostLinesProps): JSX.Element {
  return (
    <ul class={styles.list}>
      {posts.map((post) => (
        <PostLine key={post.url ?? post.title} post={post} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function PostLine({ post, onOpen }: Pick<PostLinesProps, 'onOpen'> & { readonly post: ShownPost }): JSX.Element {
  const factsId = useId();
  return (
    <li>
      <PostTitle post={post} describedBy={factsId} onOpen={onOpen} />
      <p id={factsId} class={styles.facts}>
        {textFacts(postFacts(post))}
      </p>
    </li>
  );
}
