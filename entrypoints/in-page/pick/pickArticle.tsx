import { render } from 'preact';
import { PickBar } from '../../../components/pick/PickBar';
import { send } from '../../../lib/messages/client';
import { answerMessage } from '../../../lib/messages/pageRouter';
import { unclobbered } from '../../../lib/model/unclobbered';
import { bodyBlocks } from '../../../lib/recognise/body';
import { elementPath } from '../../../lib/recognise/elementPath';
import { parentOf } from '../../../lib/recognise/elementsIn';
import { putUp } from '../putUp';
import { sayRefused } from '../sayRefused';
import styles from '../../../components/pick/pick.css?inline';

const HOST = 'waymark-pick';
/** Minimum number of blocks of an article; less is a paragraph of it, and what holds that is meant. */
const LEAST_BLOCKS = 3;

/** Lets the reader pick whenever the background asks for it. */
export function listenForPicks(): void {
  answerMessage('article:point', pickArticle);
}

/**
 * Lets the reader point at the article and press: a frame shows what would be taken. What was picked is told to the
 * background. Escape, or another call, ends it without a choice.
 */
function pickArticle(): void {
  if (document.querySelector(HOST) !== null) return;
  const abort = new AbortController();
  // A page that takes the frame away, or covers it, has stopped it for the reader: what could not be seen is not
  // picked.
  const { mount, holds, isSeen, refuse, takeDown } = putUp(HOST, styles, () => abort.abort());
  const bar = document.createElement('div');
  const frame = document.createElement('div');
  frame.className = 'frame';
  mount.append(frame, bar);
  let picked: Element | null = null;
  let began = 0;

  const end = (): void => {
    abort.abort();
    takeDown();
  };
  const point = (event: Event): void => {
    const { target, isTrusted } = event;
    if (!isTrusted || holds(event)) return;
    picked = target instanceof Element ? articleAround(target) : null;
    const box = picked === null ? undefined : unclobbered(picked).getBoundingClientRect();
    frame.hidden = box === undefined;
    if (box !== undefined) {
      Object.assign(frame.style, {
        top: `${box.top}px`,
        left: `${box.left}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
    }
  };
  const press = (event: Event): void => {
    if (!event.isTrusted || holds(event)) return;
    // The page is not to follow the link that the reader points at.
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'pointerdown') began = event.timeStamp;
    if (event.type !== 'click' || picked === null) return;
    if (!isSeen(began)) {
      refuse();
      return;
    }
    const selector = elementPath(picked);
    end();
    send('article:picked', { selector }).catch(sayRefused);
  };
  const options = { capture: true, signal: abort.signal };
  addEventListener('pointermove', point, { ...options, passive: true });
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click'])
    addEventListener(type, press, options);
  render(<PickBar onCancel={end} />, bar);
}

/** The nearest element around what is pointed at that holds an article's worth of blocks. */
function articleAround(target: Element): Element | null {
  for (let at: Element | null = target; at !== null && at !== document.documentElement; at = parentOf(at)) {
    if (at !== document.body && bodyBlocks(at).length >= LEAST_BLOCKS) return at;
  }
  return null;
}
