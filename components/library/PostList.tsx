import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { LibraryPost, PostsInSight } from '../../lib/model/library';
import type { PostUrl } from '../../lib/model/post';
import { LongList } from '../list/LongList';
import { LibraryPostRow, type LibraryPostEvents } from './LibraryPostRow';

export interface PostListEvents extends LibraryPostEvents {
  /** The posts that are in sight now. */
  readonly onSight: (urls: readonly PostUrl[]) => void;
}

interface PostListProps extends PostListEvents {
  readonly label: string;
  readonly posts: PostsInSight;
  /** What is said of a post below its title. */
  readonly factsOf: (post: LibraryPost) => readonly string[];
}

/** Any number of posts, of which those in sight are read. */
export function PostList({ label, posts, factsOf, onSight, ...events }: PostListProps): JSX.Element {
  const { urls, known } = posts;
  const see = useCallback((from: number, to: number) => onSight(urls.slice(from, to)), [urls, onSight]);
  return (
    <LongList
      label={label}
      rows={urls}
      keyOf={(url) => url}
      renderRow={(url, place) => (
        <LibraryPostRow url={url} post={known.get(url) ?? null} factsOf={factsOf} place={place} {...events} />
      )}
      onSight={see}
    />
  );
}
