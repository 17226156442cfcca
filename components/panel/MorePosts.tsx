import type { JSX } from 'preact';
import type { PostRef } from '../../lib/model/post';
import type { ShownPost } from '../../lib/model/shownPost';
import type { PostEvents } from '../events';
import { text, textCount } from '../text';
import { FirstOf } from './FirstOf';
import { PostRow } from './PostRow';
import styles from './MorePosts.module.css';

/** This many posts are shown before the reader asks for all. */
const FIRST = 5;

interface MorePostsProps extends PostEvents {
  readonly posts: readonly ShownPost[];
  /** Those that are newer than the published guide. */
  readonly newSince: readonly PostRef[];
}

/** The topic's posts that are no step of the path. */
export function MorePosts({ posts, newSince, onOpen, onMark }: MorePostsProps): JSX.Element | null {
  if (posts.length === 0) return null;
  const fresh = new Set(newSince.map(({ url }) => url));
  return (
    <div class={styles.more}>
      <div class={styles.head}>
        <h3 class={styles.title}>{text('moreOnTopic')}</h3>
        <span class={styles.count}>{textCount('posts', posts.length)}</span>
      </div>
      {fresh.size > 0 && <p class={styles.fresh}>{textCount('newSinceText', fresh.size)}</p>}
      <FirstOf items={posts} first={FIRST}>
        {(shown) => (
          <ul class={styles.list}>
            {shown.map((post) => (
              <PostRow
                key={post.url ?? post.title}
                post={post}
                isNew={post.url !== null && fresh.has(post.url)}
                onOpen={onOpen}
                onMark={onMark}
              />
            ))}
          </ul>
        )}
      </FirstOf>
    </div>
  );
}
