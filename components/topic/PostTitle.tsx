import type { JSX } from 'preact';
import type { PostRef } from '../../lib/model/post';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import styles from './PostTitle.module.css';

interface PostTitleProps {
  readonly post: PostRef;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly onOpen: OpenPage;
}

/** A post's title in a list of posts; the steps of a path have larger ones. */
export function PostTitle({ post: { url, title }, ...rest }: PostTitleProps): JSX.Element {
  return (
    <PostLink url={url} class={styles.title} {...rest}>
      {title}
    </PostLink>
  );
}
