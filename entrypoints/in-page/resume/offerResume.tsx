import { render } from 'preact';
import { ResumeChip, type ChipEnd } from '../../../components/resume/ResumeChip';
import type { Resume } from '../../../lib/model/resume';
import { oneLine } from '../../../lib/model/text';
import { findPlace } from '../../../lib/track/findPlace';
import { putUp } from '../putUp';
import { goTo } from './goTo';
import styles from '../../../components/resume/chip.css?inline';

/** Characters of a heading that are shown. */
const HEADING = 80;

/**
 * Offers a place on the page, unless the page does not have it any more or shows it already. A page that removes the
 * offer has ignored it for the reader. Gives what takes it away.
 */
export function offerResume(blocks: readonly Element[], { place, percent }: Resume): () => void {
  const at = findPlace(
    place,
    blocks.map(({ textContent }) => textContent ?? ''),
  );
  const block = at === null ? undefined : blocks[at];
  if (at === null || block === undefined || isUnderWay() || isInView(block)) return () => {};
  let isOpen = true;
  const end = (how: ChipEnd): void => {
    if (!isOpen) return;
    isOpen = false;
    takeDown();
    if (how === 'resumed') goTo(blocks, place);
  };
  const { mount, takeDown } = putUp('waymark-chip', styles, () => end('ignored'));
  render(<ResumeChip section={sectionOf(blocks, at)} percent={percent} onEnd={end} />, mount);
  return () => end('ignored');
}

/** A reader who has scrolled, or whose browser has, knows where to be. */
function isUnderWay(): boolean {
  return scrollY > innerHeight / 2;
}

function isInView(block: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The heading above a block. */
function sectionOf(blocks: readonly Element[], at: number): string | null {
  const heading = blocks.slice(0, at + 1).findLast((block) => /^h[2-6]$/.test(block.localName));
  const words = oneLine(heading?.textContent ?? '').slice(0, HEADING);
  return words === '' ? null : words;
}
