import type { Place } from '../../../lib/model/place';
import { findPlace } from '../../../lib/track/findPlace';
import { closedRoot } from '../closedRoot';
import { putInPlace } from '../inPlace';
import styles from '../../../components/resume/chip.css?inline';

/** Where in the window the place comes to stand: a share of its height. */
const STAND = 0.3;
/** The line is marked this long: milliseconds. */
const MARK_MS = 2_600;

/** Scrolls to a place and marks its line for a moment, over the page and not in it. Gives what takes the mark away. */
export function goTo(blocks: readonly Element[], place: Place): () => void {
  const at = findPlace(
    place,
    blocks.map(({ textContent }) => textContent ?? ''),
  );
  const block = at === null ? undefined : blocks[at];
  if (block === undefined) return () => {};
  // At once, also where the page would scroll smoothly: what lies between would rush by.
  scrollTo({ top: lineOf(block, place.fraction).top - STAND * innerHeight, behavior: 'instant' });
  const { host, mount } = closedRoot('waymark-line', styles);
  const mark = document.createElement('div');
  mark.className = 'line';
  const { top, left, width, height } = lineOf(block, place.fraction);
  Object.assign(mark.style, { top: `${top}px`, left: `${left}px`, width: `${width}px`, height: `${height}px` });
  mount.append(mark);
  const remove = (): void => {
    unwatch();
    host.remove();
  };
  const unwatch = putInPlace(host, remove);
  setTimeout(remove, MARK_MS);
  return remove;
}

/** The line of a block that stands so far down in it: CSS pixels from the start of the document. */
function lineOf(block: Element, fraction: number): { top: number; left: number; width: number; height: number } {
  const box = block.getBoundingClientRect();
  const style = getComputedStyle(block);
  const height = Math.min(box.height, Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.4);
  const line = Math.min(Math.floor((fraction * box.height) / height), Math.max(0, Math.round(box.height / height) - 1));
  return { top: box.top + scrollY + line * height, left: box.left + scrollX, width: box.width, height };
}
