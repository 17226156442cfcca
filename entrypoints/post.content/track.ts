import { send } from '../../lib/messages/client';
import type { SoFar } from '../../lib/messages/table';
import type { Address } from '../../lib/model/address';
import { sharesOf } from '../../lib/model/body';
import { bodyBlocks, pickedText } from '../../lib/recognise/body';
import { Tracker } from '../../lib/track/tracker';

/**
 * Follows the reading of a post, from what is known of it; null when the page has no text. `onOrphaned` is called when
 * there is no extension any more that could be told: it was updated.
 */
export function track(address: Address, soFar: SoFar, onOrphaned: () => void): Tracker | null {
  const body = pickedText(document, soFar.body)?.body;
  if (body === undefined) return null;
  const { progress, activeMs, finished, known, pace } = soFar;
  return new Tracker({
    body,
    blocks: () => bodyBlocks(body),
    before: (blocks) => ({ isRead: finished, progress, activeMs, shares: known && sharesOf(blocks.map(textOf), known) }),
    pace,
    onReport: (report, blocks) => {
      send('reading:report', { address, report, blocks }).catch(onOrphaned);
    },
  });
}

function textOf({ textContent }: Element): string {
  return textContent ?? '';
}
