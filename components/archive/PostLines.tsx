import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ShownPost } from '../../lib/model/view';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { textFacts } from '../text';
import { postFacts } from '../topic/postFacts';
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
    <li class={styles.line}>
      <PostLink url={post.url} onOpen={onOpen} class={styles.title} describedBy={factsId}>
        {post.title}
      </PostLink>
      <p id={factsId} class={styles.facts}>
        {textFacts(postFacts(post))}
      </p>
    </li>
  );
}
