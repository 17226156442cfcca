import { Bookmark, BookmarkCheck } from 'lucide';
import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { PostUrl } from '../../lib/model/post';
import { Button } from '../Button';
import { text } from '../text';
import { ToReadContext } from './toReadContext';

interface ToReadButtonProps {
  readonly post: PostUrl;
  /** Id of the element with the post's title: every row has a button of this name. */
  readonly of: string;
  readonly tabIndex?: number;
}

/** Puts a post on the list to read, or takes it off. Nothing on a surface without the list. */
export function ToReadButton({ post, of, tabIndex }: ToReadButtonProps): JSX.Element | null {
  const list = useContext(ToReadContext);
  if (list === null) return null;
  const isThere = list.waiting.has(post);
  return (
    <Button
      look="quiet"
      small
      icon={isThere ? BookmarkCheck : Bookmark}
      aria-label={text('toReadToggle')}
      aria-pressed={isThere}
      aria-describedby={of}
      title={text(isThere ? 'toReadRemove' : 'toReadAdd')}
      tabIndex={tabIndex}
      onClick={() => list.onToRead(post, !isThere)}
    />
  );
}
