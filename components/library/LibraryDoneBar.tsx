import type { JSX } from 'preact';
import type { LibraryDone } from '../../lib/model/library';
import { DoneBar } from '../DoneBar';
import { text, textCount } from '../text';

interface LibraryDoneBarProps {
  readonly done: LibraryDone | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was done in the library, with the way back, until the next is done or the reader has seen it. */
export function LibraryDoneBar({ done, onUndo, onClose }: LibraryDoneBarProps): JSX.Element {
  return <DoneBar words={done === null ? null : doneText(done)} onUndo={onUndo} onClose={onClose} />;
}

function doneText(done: LibraryDone): string {
  switch (done.kind) {
    case 'all-seen':
      return textCount('doneAllSeen', done.posts);
    case 'not-to-read':
      return text('doneNotToRead', done.title);
    case 'marked-all':
      return textCount('doneMarkedAll', done.posts);
    case 'put-back':
      return text('donePutBack', done.text.slice(0, 80));
    case 'blog-moved':
      return text('doneBlogMoved', done.name);
    case 'highlight-removed':
      return text('removedHighlight', done.text.slice(0, 80));
  }
}
