import { send } from '../../lib/messages/client';
import { answerMessage } from '../../lib/messages/pageRouter';
import type { Address } from '../../lib/model/address';
import { readEvidence } from '../../lib/recognise/evidence';
import { watchHead } from '../../lib/recognise/staleHead';
import type { Tracker } from '../../lib/track/tracker';
import { onNavigation } from './onNavigation';
import { newContent } from './newContent';
import { onSelection } from './onSelection';
import { track } from './track';

/**
 * Recognises the page and follows its reading, again after each navigation without a load and each return from the
 * back/forward cache.
 */
export function followPage(): void {
  let tracker: Tracker | null = null;
  /** The post on which nothing was selected so far. */
  let unselected: Address | null = null;
  let looks = 0;

  const stop = (): void => {
    looks += 1;
    tracker?.stop();
    tracker = null;
  };

  const isHeadStale = watchHead();

  const look = async (): Promise<void> => {
    stop();
    const thisLook = looks;
    const evidence = readEvidence(document, location.href, isHeadStale(document, location.href));
    if (evidence === null) return;
    const answer = await send('page:seen', evidence);
    // The reader may have gone on while the background was asked.
    if (thisLook !== looks) return;
    unselected = answer.kind === 'ignore' ? null : evidence.address;
    if (answer.kind === 'track') tracker = track(evidence, answer, stop);
  };

  const lookSafely = (): void => {
    look().catch(leaveToBackground);
  };

  onNavigation(() => {
    stop();
    unselected = null;
    const thisLook = looks;
    void newContent().then(() => {
      if (thisLook === looks) lookSafely();
    });
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) lookSafely();
  });
  // The post may have been read in another tab meanwhile.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) lookSafely();
  });
  // What marks is loaded only now.
  onSelection(() => {
    if (unselected !== null) send('marks:selected', { address: unselected }).catch(leaveToBackground);
    unselected = null;
  });
  answerMessage('page:look-again', lookSafely);
  lookSafely();
}

/**
 * The background shows its own failures to the reader. The one failure that only this side sees is being orphaned by an
 * update of the extension, and then the new script takes over. Nothing of ours belongs into the page's console.
 */
function leaveToBackground(): void {}
