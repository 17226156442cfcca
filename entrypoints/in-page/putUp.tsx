import { render } from 'preact';
import { Covered } from '../../components/card/Covered';
import { hasModal } from '../../components/card/useEscape';
import { provideText } from '../../components/text';
import { messageOf } from '../../lib/platform/messageOf';
import { closedRoot, type HostName } from './closedRoot';
import { isInPlace, putInPlace } from './inPlace';
import { panelOpener } from './panelOpener';
import { watchSight, zoomOf } from './sight';
import styles from '../../components/card/prompt.css?inline';

const NOTICE = 'waymark-covered';
/** What may be pressed. */
const CONTROL = 'button, a';
/** What only takes away harms nobody, seen or not. */
const HARMLESS = '[data-takes-away]';

/** An interface of ours on a page. */
export interface PutUp {
  /** To be rendered into. What is seen of it is the one element of the class `place`. */
  readonly mount: HTMLElement;
  /** Whether the reader saw it when a press on the page began, and sees it now. `began`: the event's time. */
  isSeen(began: number): boolean;
  /** The reader pressed what they could not see: takes it down, and says why nothing came of the press. */
  refuse(): void;
  /** Whether an event happened on it: of what happens in a closed root, the page and this side see only its host. */
  holds(event: Event): boolean;
  takeDown(): void;
}

/**
 * Puts an interface on a page, in a closed root and in the browser's top layer: there the page's own styles neither
 * fade, filter, shrink nor cover it, and it is as readable on a page that is inverted as on any other. It goes when the
 * page takes it elsewhere, and a press on it counts only when the reader could see it.
 *
 * @param onLost it is gone without the reader's doing: the page took it away, or covered it when the reader pressed
 */
export function putUp(name: HostName, css: string, onLost: () => void): PutUp {
  provideText(messageOf);
  const { host, mount } = closedRoot(name, css);
  const abort = new AbortController();
  const sight = watchSight(mount);
  let began = 0;
  let isRaised = false;

  const takeDown = (): void => {
    abort.abort();
    sight.stop();
    unwatch();
    render(null, mount);
    host.remove();
  };
  const lose = (): void => {
    takeDown();
    onLost();
  };
  const isSeen = (at: number): boolean => isInPlace(host) && sight.isClear(at);
  const refuse = (): void => {
    lose();
    if (name !== NOTICE) sayCovered();
  };
  const gate = (event: MouseEvent): void => {
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null;
    const isPress = event.type === 'click' || event.button === 1;
    if (!event.isTrusted || !isPress || control === null || control.matches(HARMLESS)) return;
    // By the keyboard, or by assistive technology: it has no place, and no beginning.
    const isPointed = event.detail > 0;
    if (isSeen(isPointed ? began : event.timeStamp) && (!isPointed || isAt(event, control))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    refuse();
  };

  /**
   * Into the top layer, above all that is there. Not above a modal dialog, which would leave it dead to every press.
   */
  const rise = (): void => {
    if (isRaised || hasModal(document)) return;
    isRaised = true;
    mount.showPopover();
  };

  // On the page before it is filled: a card measures itself to find a corner that is clear.
  const unwatch = putInPlace(host, lose);
  const options = { capture: true, signal: abort.signal };
  mount.addEventListener('pointerdown', ({ timeStamp }) => (began = timeStamp), options);
  for (const type of ['click', 'auxclick'] as const) mount.addEventListener(type, gate, options);
  mount.popover = 'manual';
  mount.style.zoom = String(1 / zoomOf(mount));
  rise();
  // While it is open, a page's modal dialog is all that a reader can press: we come after it.
  addEventListener('close', rise, options);
  return { mount, isSeen, refuse, holds: ({ target }) => target === host, takeDown };
}

/** Whether what was pressed is what lies at the place of the press. */
function isAt({ clientX, clientY }: MouseEvent, control: Element): boolean {
  const root = control.getRootNode() as ShadowRoot;
  const top = root.elementFromPoint(clientX, clientY);
  return top !== null && control.contains(top);
}

/** Tells the reader, above whatever the page has put there, why nothing came of a press. */
function sayCovered(): void {
  if (document.querySelector(NOTICE) !== null) return;
  const { mount, takeDown } = putUp(NOTICE, styles, () => {});
  render(<Covered onClose={takeDown} onOpenPanel={panelOpener()} />, mount);
}
