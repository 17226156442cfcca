import { Check } from 'lucide';
import type { JSX } from 'preact';
import type { LibraryDone } from '../../lib/model/library';
import { BottomBar, BottomPlace } from '../BottomBar';
import { Button } from '../Button';
import { text, textCount } from '../text';

interface LibraryDoneBarProps {
  readonly done: LibraryDone | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was done in the library, with the way back, until the next is done or the reader has seen it. */
export function LibraryDoneBar({ done, onUndo, onClose }: LibraryDoneBarProps): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={onUndo}>
      {text('undo')}
    </Button>
  );
  return (
    <BottomPlace>
      {done !== null && <BottomBar look="plain" icon={Check} words={doneText(done)} action={undo} onClose={onClose} />}
    </BottomPlace>
  );
}

function doneText(done: LibraryDone): string {
  switch (done.kind) {
    case 'all-seen':
      return textCount('doneAllSeen', done.posts);
    case 'not-to-read':
      return text('doneNotToRead', done.title);
    case 'marked-all':
      return textCount('doneMarkedAll', done.posts);
    case 'highlight-removed':
      return text('removedHighlight', done.text.slice(0, 80));
  }
}
