import type { SoFar } from '../../lib/messages/table';
import type { PageEvidence } from '../../lib/model/page';
import { unclobbered } from '../../lib/model/unclobbered';
import { bodyBlocks, mayGoOn, pickedText } from '../../lib/recognise/body';
import { Tracker } from '../../lib/track/tracker';
import type { Outbox } from './outbox';

/** Follows the reading of a post, from what is known of it; null when the page has no text. */
export function track({ address, wordCount }: PageEvidence, soFar: SoFar, outbox: Outbox): Tracker | null {
  const body = pickedText(document, soFar.body)?.body;
  if (body === undefined) return null;
  let shown = body;
  return new Tracker({
    text: () => {
      // A page that draws itself anew puts another element in the place of the body.
      if (!unclobbered(shown).isConnected) shown = pickedText(document, soFar.body)?.body ?? shown;
      const blocks = bodyBlocks(shown);
      return { body: shown, blocks, isOpen: mayGoOn(shown, blocks.at(-1)) };
    },
    before: soFar,
    // What the reader picked may be less than what the page counts.
    wordCount: soFar.body === null ? wordCount : 0,
    onReport: (report, blocks) => outbox.tell({ address, report, blocks }),
  });
}
