import { blockHash } from '../../../lib/model/body';
import { closedRoot } from '../closedRoot';
import { putInPlace } from '../inPlace';
import styles from '../../../components/resume/chip.css?inline';

/** Between a block and its bar: CSS pixels. */
const GAP = 14;

/**
 * Marks blocks in the margin, by their hashes: bars over the page that follow its layout. Gives what takes them
 * away; they go by themselves where the page moves them.
 */
export function markChanges(blocks: readonly Element[], changed: readonly string[]): () => void {
  const hashes = new Set(changed);
  const marked = hashes.size === 0 ? [] : blocks.filter(({ textContent }) => hashes.has(blockHash(textContent ?? '')));
  if (marked.length === 0) return () => {};
  const { host, mount } = closedRoot('waymark-changes', styles);
  const bars = marked.map((block) => {
    const bar = document.createElement('div');
    bar.className = 'bar';
    mount.append(bar);
    return { block, bar };
  });
  const place = (): void => {
    for (const { block, bar } of bars) {
      const { top, left, right, height } = block.getBoundingClientRect();
      const isRightToLeft = getComputedStyle(block).direction === 'rtl';
      const side = isRightToLeft ? Math.min(right + GAP - 4, innerWidth - 6) : Math.max(2, left - GAP);
      Object.assign(bar.style, { top: `${top + scrollY}px`, left: `${side + scrollX}px`, height: `${height}px` });
    }
  };
  const resized = new ResizeObserver(place);
  const end = (): void => {
    unwatch();
    resized.disconnect();
    host.remove();
  };
  const unwatch = putInPlace(host, end);
  resized.observe(document.body);
  return end;
}
