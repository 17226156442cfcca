import type { JSX } from 'preact';
import type { Reference } from '../../lib/model/guide';
import type { PostRef } from '../../lib/model/post';
import type { OpenPage } from '../events';
import { PostLink } from '../PostLink';
import { FirstOf } from './FirstOf';
import styles from './ReferenceList.module.css';

/** This many are shown before the reader asks for all. */
const FIRST = 20;

interface ReferenceListProps {
  readonly posts: readonly (PostRef & Partial<Pick<Reference, 'summary'>>)[];
  readonly onOpen: OpenPage;
}

/** Titles, each with the author's one line about it where there is one. */
export function ReferenceList({ posts, onOpen }: ReferenceListProps): JSX.Element {
  return (
    <FirstOf items={posts} first={FIRST}>
      {(shown) => (
        <ul class={styles.list}>
          {shown.map((post) => (
            <li key={post.url ?? post.title} dir="auto">
              <PostLink url={post.url} onOpen={onOpen} class={styles.title}>
                {post.title}
              </PostLink>
              {typeof post.summary === 'string' && <p class={styles.summary}>{post.summary}</p>}
            </li>
          ))}
        </ul>
      )}
    </FirstOf>
  );
}
