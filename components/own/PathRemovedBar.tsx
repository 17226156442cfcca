import type { JSX } from 'preact';
import { DoneBar } from '../DoneBar';
import { text } from '../text';

interface PathRemovedBarProps {
  /** The name of the path that was deleted last; null when none was. */
  readonly name: string | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says that a path was deleted, with the way back. */
export function PathRemovedBar({ name, onUndo, onClose }: PathRemovedBarProps): JSX.Element {
  return <DoneBar words={name === null ? null : text('pathDeleted', name)} onUndo={onUndo} onClose={onClose} />;
}
