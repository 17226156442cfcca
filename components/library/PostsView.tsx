import { CheckCheck } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { hashOf, type LibraryContent, type PostsOf } from '../../lib/model/library';
import { Button } from '../Button';
import { text, textCount } from '../text';
import { MarkAllDialog } from './MarkAllDialog';
import { postAbout } from './postAbout';
import { PostList, type PostListEvents } from './PostList';
import { ViewHead } from './ViewHead';

export interface PostsViewEvents extends PostListEvents {
  /** Marks the posts of a topic or archive as read, all or those from before a day, `YYYY-MM-DD`. */
  readonly onMarkAll: (of: PostsOf, before: string | null) => void;
}

interface PostsViewProps extends PostsViewEvents {
  readonly content: Extract<LibraryContent, { view: 'posts' }>;
}

/** Keeps the line of what is counted a moment later: the list below does not move then. */
const NOT_COUNTED = '\u00a0';

/** The posts of a topic, or all of an archive, newest first. */
export function PostsView({ content, onMarkAll, ...events }: PostsViewProps): JSX.Element {
  const { archive, topic, urls, isFirst = false } = content;
  const [isAsking, setIsAsking] = useState(false);
  const title = topic?.name ?? text('allPosts');
  const of = { archive: archive.id, topic: topic?.slug ?? null };
  const markAll = (
    <Button icon={CheckCheck} aria-haspopup="dialog" disabled={isFirst} onClick={() => setIsAsking(true)}>
      {text('markAll')}
    </Button>
  );
  return (
    <>
      <ViewHead
        title={title}
        above={
          <a href={hashOf({ view: 'archive', archive: archive.id })} dir="auto">
            {archive.name}
          </a>
        }
        facts={isFirst ? NOT_COUNTED : textCount('posts', urls.length)}
        actions={urls.length > 0 ? markAll : undefined}
      />
      <PostList key={hashOf({ view: 'posts', ...of })} label={title} posts={content} factsOf={postAbout} {...events} />
      {isAsking && (
        <MarkAllDialog
          count={urls.length}
          onMarkAll={(before) => onMarkAll(of, before)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
