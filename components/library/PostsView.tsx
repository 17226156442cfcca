import type { JSX } from 'preact';
import { hashOf, type LibraryContent } from '../../lib/model/library';
import { text, textCount } from '../text';
import { postAbout } from './postAbout';
import { PostList, type PostListEvents } from './PostList';
import { ViewHead } from './ViewHead';

interface PostsViewProps extends PostListEvents {
  readonly content: Extract<LibraryContent, { view: 'posts' }>;
}

/** The posts of a topic, or all of an archive, newest first. */
export function PostsView({ content, ...events }: PostsViewProps): JSX.Element {
  const { archive, topic, urls } = content;
  const title = topic?.name ?? text('allPosts');
  return (
    <>
      <ViewHead
        title={title}
        above={
          <a href={hashOf({ view: 'archive', archive: archive.id })} dir="auto">
            {archive.name}
          </a>
        }
        facts={textCount('posts', urls.length)}
      />
      <PostList
        key={hashOf({ view: 'posts', archive: archive.id, topic: topic?.slug ?? null })}
        label={title}
        posts={content}
        factsOf={postAbout}
        {...events}
      />
    </>
  );
}
