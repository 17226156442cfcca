import { closedRoot } from '../closedRoot';
import styles from './keepKeys.css?inline';

/** A page that takes the keyboard back to itself is answered so often, and no more: it could go on for ever. */
const MOST_TAKEN = 20;
/** Keys that are written, or take back what was. All others would move the page, or something on it. */
const WRITES = new Set(['Backspace', 'Delete', 'Enter', 'Process', 'Unidentified', 'Dead', 'Compose']);

interface KeyEvents {
  /** All that was typed so far. */
  readonly onTyped: (words: string) => void;
  /** The page has its keyboard again, or something else of the browser has it. `byReader`: the reader went back. */
  readonly onEnd: (byReader: boolean) => void;
}

export interface KeptKeys {
  readonly words: () => string;
  readonly end: () => void;
}

/**
 * Takes the keyboard from a page whose reader has begun to write a note in the side panel, where a browser gives that
 * the keyboard only when it opens. The keys go to a field in a frame of its own: events in a frame never come to the
 * page that holds it, and no script of the page's has a way to a frame in a closed root. It ends when the keyboard
 * goes elsewhere, as it does with a press in the panel, and with Escape or a press on the page.
 */
export function keepKeys({ onTyped, onEnd }: KeyEvents): KeptKeys {
  const { host, mount } = closedRoot('waymark-keys', styles);
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };
  const { activeElement } = document;
  const before = activeElement instanceof HTMLElement ? activeElement : null;
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  mount.append(frame);
  document.documentElement.append(host);
  const inside = frame.contentDocument;
  const field = inside?.createElement('textarea');
  let taken = 0;
  let isOver = false;

  const end = (byReader: boolean): void => {
    if (isOver) return;
    isOver = true;
    abort.abort();
    const hadKeys = document.hasFocus() && document.activeElement === host;
    host.remove();
    if (hadKeys) before?.focus({ preventScroll: true });
    onEnd(byReader);
  };
  const take = (): void => field?.focus({ preventScroll: true });
  const answerKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Escape') end(true);
    const isBrowsers = event.ctrlKey || event.metaKey || event.altKey;
    const isWriting = event.key.length === 1 || WRITES.has(event.key);
    if (event.key === 'Escape' || (!isBrowsers && !isWriting)) event.preventDefault();
  };
  /** The keyboard is elsewhere: in the panel or another window, or taken by the page, which is not to have it. */
  const lose = (): void => {
    if (isOver) return;
    taken += 1;
    if (document.hasFocus() && taken <= MOST_TAKEN) take();
    else end(false);
  };
  /** What comes to the page all the same, while it has taken the keyboard, does nothing there. */
  const swallow = (event: Event): void => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') end(true);
  };

  if (inside != null && field !== undefined) {
    inside.body.append(field);
    field.addEventListener('keydown', answerKey, options);
    field.addEventListener('input', () => onTyped(field.value), options);
    field.addEventListener('blur', () => setTimeout(lose, 0), options);
    take();
  }
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput']) addEventListener(type, swallow, options);
  addEventListener('pointerdown', (event) => event.isTrusted && end(true), options);
  addEventListener('pagehide', (event) => event.isTrusted && end(false), options);
  return { words: () => field?.value ?? '', end: () => end(false) };
}
