import type { JSX } from 'preact';
import type { PostsInSight } from '../../lib/model/library';
import { text, textCount } from '../text';
import { NothingHere } from './NothingHere';
import { finishedAbout } from './postAbout';
import { PostList, type PostListEvents } from './PostList';
import { ViewHead } from './ViewHead';

interface FinishedViewProps extends PostListEvents {
  readonly posts: PostsInSight;
}

/** All that the reader has finished, the latest first. */
export function FinishedView({ posts, ...events }: FinishedViewProps): JSX.Element {
  const count = posts.urls.length;
  return (
    <>
      <ViewHead title={text('libraryPart_finished')} facts={count === 0 ? undefined : textCount('posts', count)} />
      {count === 0 ? (
        <NothingHere title={text('nothingFinished')} words={text('nothingFinishedText')} />
      ) : (
        <PostList label={text('libraryPart_finished')} posts={posts} factsOf={finishedAbout} {...events} />
      )}
    </>
  );
}
