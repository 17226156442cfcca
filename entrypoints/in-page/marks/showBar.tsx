import { render } from 'preact';
import { MarkBar } from '../../../components/highlights/MarkBar';
import type { Colour } from '../../../lib/model/highlight';
import { putUp } from '../putUp';
import { besideSelection } from './besideSelection';
import styles from '../../../components/highlights/markBar.css?inline';

export interface ShownBar {
  remove(): void;
  /** Whether an event happened on the bar. */
  holds(event: Event): boolean;
}

/**
 * Shows the bar beside a selection, in a closed shadow root. It stays beside it while the page scrolls, and goes when
 * the page puts it anywhere else. `onMark` gets null for the colour when the reader wants to write a note.
 */
export function showBar(range: Range, onMark: (colour: Colour | null, noting: boolean) => void): ShownBar {
  let frame = 0;

  const draw = (): void => {
    const place = besideSelection(range.getClientRects(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    const onNote = import.meta.env.FIREFOX ? null : () => onMark(null, true);
    const bar =
      place === null ? null : <MarkBar {...place} onMark={(colour) => onMark(colour, false)} onNote={onNote} />;
    render(bar, mount);
  };
  const drawSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('scroll', drawSoon, true);
    window.removeEventListener('resize', drawSoon);
  };
  const { mount, takeDown, holds } = putUp('waymark-bar', styles, stop);
  const remove = (): void => {
    stop();
    takeDown();
  };

  // A press would end the selection that it is about.
  mount.addEventListener('mousedown', (event) => event.preventDefault());
  window.addEventListener('scroll', drawSoon, { capture: true, passive: true });
  window.addEventListener('resize', drawSoon);
  draw();
  return { remove, holds };
}
