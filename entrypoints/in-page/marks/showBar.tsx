import { render, type VNode } from 'preact';
import { BarPlace } from '../../../components/highlights/BarPlace';
import { putUp } from '../putUp';
import { besideSelection } from './besideSelection';
import styles from '../../../components/highlights/markBar.css?inline';

export interface ShownBar {
  /** Draws it anew, for what it is beside or what it shows has changed. */
  draw(): void;
  /** Gives the keyboard to its first control, or to the one that is pressed in. */
  focus(): void;
  remove(): void;
  /** Whether an event happened on the bar. */
  holds(event: Event): boolean;
}

interface BarOptions {
  /** What it stands beside; null when that is gone. */
  readonly beside: () => Range | null;
  /** Where a pointer pressed: CSS pixels from the window's left; null where none did. */
  readonly pressedAt?: number | null;
  readonly content: () => VNode;
  /** The page took it away, or covered it when the reader pressed. */
  readonly onLost: () => void;
}

/**
 * Shows a bar beside a passage, in a closed shadow root. It stays beside it while the page scrolls, and goes when the
 * page puts it anywhere else.
 */
export function showBar({ beside, pressedAt = null, content, onLost }: BarOptions): ShownBar {
  let frame = 0;
  let size = { width: 0, height: 0 };

  const place = (): void => {
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const at = besideSelection(beside()?.getClientRects() ?? [], size, view, pressedAt);
    render(at === null ? null : <BarPlace {...at}>{content()}</BarPlace>, mount);
  };
  const draw = (): void => {
    place();
    const bar = mount.querySelector<HTMLElement>('.bar');
    if (bar === null || (bar.offsetWidth === size.width && bar.offsetHeight === size.height)) return;
    size = { width: bar.offsetWidth, height: bar.offsetHeight };
    place();
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
  const { mount, takeDown, holds } = putUp('waymark-bar', styles, () => {
    stop();
    onLost();
  });
  const remove = (): void => {
    stop();
    takeDown();
  };
  const focus = (): void => {
    const control = mount.querySelector<HTMLElement>('[aria-pressed="true"]') ?? mount.querySelector('button');
    control?.focus({ preventScroll: true });
  };

  // A press would end the selection that it is about.
  mount.addEventListener('mousedown', (event) => event.preventDefault());
  // What is pressed in it is none of the page's keys.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    mount.addEventListener(type, (event) => event.stopPropagation());
  window.addEventListener('scroll', drawSoon, { capture: true, passive: true });
  window.addEventListener('resize', drawSoon);
  draw();
  return { draw, focus, remove, holds };
}
