import { render } from 'preact';
import { PickBar } from '../../components/pick/PickBar';
import styles from '../../components/pick/pick.css?inline';
import { provideText } from '../../components/text';
import { send } from '../../lib/messages/client';
import { answerMessage } from '../../lib/messages/pageRouter';
import { messageOf } from '../../lib/platform/messageOf';
import { elementPath } from '../../lib/recognise/elementPath';
import { bodyBlocks } from '../../lib/recognise/body';
import { closedRoot } from '../prompt/closedRoot';

const HOST = 'waymark-pick';
/** An article has at least so many blocks; less is a paragraph of it, and what holds that is meant. */
const LEAST_BLOCKS = 3;

/** Lets the reader pick whenever the background asks for it. */
export function listenForPicks(): void {
  answerMessage('body:point', pickArticle);
}

/**
 * Lets the reader point at the article and press: a frame shows what would be taken. What was picked is told to the
 * background. Escape, or another call, ends it without a choice.
 */
function pickArticle(): void {
  if (document.querySelector(HOST) !== null) return;
  provideText(messageOf);
  const { host, mount } = closedRoot(HOST, styles);
  const bar = document.createElement('div');
  const frame = document.createElement('div');
  frame.className = 'frame';
  mount.append(frame, bar);
  const abort = new AbortController();
  let picked: Element | null = null;

  // A page that takes the frame away has stopped it for the reader: what could not be seen is not picked.
  const watch = new MutationObserver(() => {
    if (!host.isConnected) end();
  });
  const end = (): void => {
    watch.disconnect();
    abort.abort();
    render(null, bar);
    host.remove();
  };
  const point = ({ target, isTrusted }: Event): void => {
    if (!isTrusted || target === host) return;
    picked = target instanceof Element ? articleAround(target) : null;
    const box = picked?.getBoundingClientRect();
    frame.hidden = box === undefined;
    if (box !== undefined) {
      Object.assign(frame.style, { top: `${box.top}px`, left: `${box.left}px`, width: `${box.width}px`, height: `${box.height}px` });
    }
  };
  const press = (event: Event): void => {
    if (!event.isTrusted || event.target === host) return;
    // The page is not to follow the link that the reader points at.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click' || picked === null) return;
    const selector = elementPath(picked);
    end();
    send('body:picked', { selector }).catch(() => {
      // Orphaned by an update: there is nobody any more who could keep it.
    });
  };
  const options = { capture: true, signal: abort.signal };
  addEventListener('pointermove', point, { ...options, passive: true });
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click']) addEventListener(type, press, options);
  document.documentElement.append(host);
  watch.observe(document.documentElement, { childList: true });
  render(<PickBar onCancel={end} />, bar);
}

/** The nearest element around what is pointed at that holds an article's worth of blocks. */
function articleAround(target: Element): Element | null {
  for (let at: Element | null = target; at !== null && at !== document.documentElement; at = at.parentElement) {
    if (at !== document.body && bodyBlocks(at).length >= LEAST_BLOCKS) return at;
  }
  return null;
}
