import { render } from 'preact';
import { RefusedNote } from '../../components/resume/RefusedNote';
import { isOrphaned } from '../../lib/messages/client';
import { asProblem } from '../../lib/model/problem';
import { putUp } from './putUp';
import styles from '../../components/resume/chip.css?inline';

let end = (): void => {};

/**
 * Says on the page that what the reader did there was not kept: to be called with what the background refused it for.
 * Says nothing when there is no extension any more, whose successor has a script of its own.
 */
export function sayRefused(thrown: unknown): void {
  if (isOrphaned()) return;
  end();
  const note = putUp('waymark-refused', styles, () => {});
  end = note.takeDown;
  render(<RefusedNote code={asProblem(thrown).code} onEnd={note.takeDown} />, note.mount);
}
