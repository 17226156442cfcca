import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MatchedBy, PlannedPost } from '../../lib/model/blogMove';
import type { OpenPage } from '../events';
import { LongList, type RowPlace } from '../list/LongList';
import { PostLink } from '../PostLink';
import { shownAddress, text, textCount, textDate, textFacts, type MessageKey } from '../text';
import rowStyles from './LibraryPostRow.module.css';
import styles from './MovedView.module.css';

interface MovedPostsProps {
  readonly title: string;
  readonly about?: string;
  readonly posts: readonly PlannedPost[];
  readonly onOpen: OpenPage;
}

/** Posts of a blog that moves, each with what it is at the new address; nothing where there are none. */
export function MovedPosts({ title, about, posts, onOpen }: MovedPostsProps): JSX.Element | null {
  const headingId = useId();
  if (posts.length === 0) return null;
  return (
    <section class={styles.posts} aria-labelledby={headingId}>
      <h2 id={headingId}>
        {title} <span class={styles.count}>{textCount('posts', posts.length)}</span>
      </h2>
      {about !== undefined && <p class={styles.about}>{about}</p>}
      <LongList
        label={title}
        rows={posts}
        keyOf={({ url }) => url}
        renderRow={(post, place) => <MovedRow post={post} place={place} onOpen={onOpen} />}
      />
    </section>
  );
}

const BY: Readonly<Record<MatchedBy, MessageKey>> = {
  path: 'matchedByPath',
  name: 'matchedByName',
  day: 'matchedByDay',
  title: 'matchedByTitle',
};

interface MovedRowProps extends Pick<MovedPostsProps, 'onOpen'> {
  readonly post: PlannedPost;
  readonly place: RowPlace;
}

function MovedRow({ post, place, onOpen }: MovedRowProps): JSX.Element {
  const factsId = useId();
  const { title, url, date, match } = post;
  const facts =
    match === null
      ? [shownAddress(url), ...(date === null ? [] : [textDate(date)])]
      : [
          text(BY[match.by]),
          ...(match.title === '' || match.title === title ? [] : [text('nowCalled', match.title)]),
          shownAddress(match.to),
        ];
  return (
    <li
      class={rowStyles.row}
      aria-setsize={place.count}
      aria-posinset={place.position + 1}
      style={{ insetBlockStart: `${place.top}px` }}
    >
      <div class={rowStyles.words}>
        <PostLink url={match?.to ?? url} onOpen={onOpen} class={rowStyles.title} describedBy={factsId} place={place}>
          {title}
        </PostLink>
        <p id={factsId} class={rowStyles.facts} dir="auto">
          {textFacts(facts)}
        </p>
      </div>
    </li>
  );
}
