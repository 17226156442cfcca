import { render } from 'preact';
import { MarkBar } from '../../components/highlights/MarkBar';
import styles from '../../components/highlights/markBar.css?inline';
import { provideText } from '../../components/text';
import type { Colour } from '../../lib/model/highlight';
import { messageOf } from '../../lib/platform/messageOf';
import { closedRoot } from '../prompt/closedRoot';
import { besideSelection } from './besideSelection';

export interface ShownBar {
  remove(): void;
  /** Whether an event happened on the bar. */
  holds(event: Event): boolean;
}

/**
 * Shows the bar beside a selection, in a closed shadow root. It stays beside it while the page scrolls, and goes when the
 * page puts it anywhere else. `onMark` gets null for the colour when the reader wants to write a note.
 */
export function showBar(range: Range, onMark: (colour: Colour | null, noting: boolean) => void): ShownBar {
  provideText(messageOf);
  const { host, mount } = closedRoot('waymark-bar', styles);
  let frame = 0;

  const draw = (): void => {
    const place = besideSelection(range.getClientRects(), { width: document.documentElement.clientWidth, height: window.innerHeight });
    const onNote = import.meta.env.FIREFOX ? null : () => onMark(null, true);
    const bar = place === null ? null : <MarkBar {...place} onMark={(colour) => onMark(colour, false)} onNote={onNote} />;
    render(bar, mount);
  };
  const drawSoon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  const remove = (): void => {
    watch.disconnect();
    cancelAnimationFrame(frame);
    window.removeEventListener('scroll', drawSoon, true);
    window.removeEventListener('resize', drawSoon);
    render(null, mount);
    host.remove();
  };
  const watch = new MutationObserver(() => {
    if (host.parentNode !== document.documentElement) remove();
  });

  // A press would end the selection that it is about.
  mount.addEventListener('mousedown', (event) => event.preventDefault());
  document.documentElement.append(host);
  watch.observe(document.documentElement, { childList: true });
  window.addEventListener('scroll', drawSoon, { capture: true, passive: true });
  window.addEventListener('resize', drawSoon);
  draw();
  // Of what happens in a closed root, the page and this side see only its host.
  return { remove, holds: (event) => event.target === host };
}
