import { Check } from 'lucide';
import type { JSX } from 'preact';
import { BottomBar, BottomPlace } from './BottomBar';
import { Button } from './Button';
import { text } from './text';

interface DoneBarProps {
  /** What was done last; null when nothing was, or the reader has seen it. */
  readonly words: string | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what was done, with the way back, until the next is done or the reader has seen it. */
export function DoneBar({ words, onUndo, onClose }: DoneBarProps): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={onUndo}>
      {text('undo')}
    </Button>
  );
  return (
    <BottomPlace>
      {words !== null && <BottomBar look="plain" icon={Check} words={words} action={undo} onClose={onClose} />}
    </BottomPlace>
  );
}
