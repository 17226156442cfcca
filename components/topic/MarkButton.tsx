import type { JSX } from 'preact';
import type { ShownPost } from '../../lib/model/shownPost';
import { Button } from '../Button';
import type { PostEvents } from '../events';
import { text } from '../text';

interface MarkButtonProps extends Pick<PostEvents, 'onMark'> {
  readonly post: ShownPost;
  /** Id of the element with the post's title: the buttons of a list have one name, and differ by description. */
  readonly titleId: string;
}

/** "Mark as read", or "Mark as unread". Nothing for a post without an address, which cannot have a reading. */
export function MarkButton({ post, titleId, onMark }: MarkButtonProps): JSX.Element | null {
  const { url } = post;
  if (url === null) return null;
  const read = post.state.kind === 'read';
  return (
    <Button look="quiet" small aria-describedby={titleId} onClick={() => onMark(url, !read)}>
      {text(read ? 'markUnread' : 'markRead')}
    </Button>
  );
}
