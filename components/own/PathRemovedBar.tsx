import { Check } from 'lucide';
import type { JSX } from 'preact';
import { BottomBar, BottomPlace } from '../BottomBar';
import { Button } from '../Button';
import { text } from '../text';

interface PathRemovedBarProps {
  /** The name of the path that was deleted last; null when none was. */
  readonly name: string | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says that a path was deleted, with the way back. */
export function PathRemovedBar({ name, onUndo, onClose }: PathRemovedBarProps): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={onUndo}>
      {text('undo')}
    </Button>
  );
  return (
    <BottomPlace>
      {name !== null && (
        <BottomBar look="plain" icon={Check} words={text('pathDeleted', name)} action={undo} onClose={onClose} />
      )}
    </BottomPlace>
  );
}
