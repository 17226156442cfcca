import { Check, Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { LibraryPost } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import type { PostEvents } from '../events';
import type { RowPlace } from '../list/LongList';
import { PostLink } from '../PostLink';
import { RowButton } from '../RowButton';
import { text, textFacts } from '../text';
import { PathMark } from '../topic/PathMark';
import { ToReadButton } from '../toRead/ToReadButton';
import styles from './LibraryPostRow.module.css';

export type LibraryPostEvents = PostEvents;

interface LibraryPostRowProps extends LibraryPostEvents {
  readonly url: PostUrl;
  /** Null until it is read. */
  readonly post: LibraryPost | null;
  readonly factsOf: (post: LibraryPost) => readonly string[];
  readonly place: RowPlace;
}

const UNREAD = { kind: 'unread' } as const;

/** A post in two lines: its title leads to it, and what can be done with it stands at its end. */
export function LibraryPostRow({ url, post, factsOf, place, onOpen, onMark }: LibraryPostRowProps): JSX.Element {
  const titleId = useId();
  const factsId = useId();
  const isRead = post?.state.kind === 'read';
  return (
    <li
      class={styles.row}
      aria-setsize={place.count}
      aria-posinset={place.position + 1}
      style={{ insetBlockStart: `${place.top}px` }}
    >
      <PathMark state={post?.state ?? UNREAD} />
      <div class={styles.words}>
        <PostLink id={titleId} url={url} onOpen={onOpen} class={styles.title} describedBy={factsId} place={place}>
          {post?.title ?? '…'}
        </PostLink>
        <p id={factsId} class={styles.facts}>
          {post === null ? '' : textFacts(factsOf(post))}
        </p>
      </div>
      {post !== null && (
        <span class={styles.actions}>
          {!isRead && <ToReadButton post={url} of={titleId} tabIndex={place.isActive ? 0 : -1} />}
          <RowButton
            icon={isRead ? Undo2 : Check}
            name={text(isRead ? 'markUnread' : 'markRead')}
            of={titleId}
            tabIndex={place.isActive ? 0 : -1}
            onClick={() => onMark(url, !isRead)}
          />
        </span>
      )}
    </li>
  );
}
