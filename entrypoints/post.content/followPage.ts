import { isOrphaned, send } from '../../lib/messages/client';
import { answerMessage } from '../../lib/messages/pageRouter';
import type { Address } from '../../lib/model/address';
import { readEvidence } from '../../lib/recognise/evidence';
import { watchHead } from '../../lib/recognise/staleHead';
import type { Tracker } from '../../lib/track/tracker';
import { inMeasure } from './inMeasure';
import { newContent } from './newContent';
import { onNavigation } from './onNavigation';
import { onSelection } from './onSelection';
import { Outbox } from './outbox';
import { track } from './track';

/** Milliseconds after which a page that the background could not look at is shown to it again. */
const AGAIN_MS = 20_000;

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

  const outbox = new Outbox({ send: (told) => send('reading:report', told), isOrphaned, onOrphaned: stop });
  const isHeadStale = watchHead();

  const look = async (): Promise<void> => {
    stop();
    const thisLook = looks;
    const evidence = readEvidence(document, location.href, isHeadStale(document, location.href));
    if (evidence === null) return;
    // What the answer goes on from is to hold all that was read here.
    await outbox.flush();
    const answer = await send('page:seen', evidence);
    // The reader may have gone on while the background was asked.
    if (thisLook !== looks) return;
    unselected = answer.kind === 'ignore' ? null : evidence.address;
    if (answer.kind === 'track') tracker = track(evidence, answer, outbox);
  };

  const lookSafely: () => void = inMeasure(() => {
    const looking = look();
    const thisLook = looks;
    looking.catch(() => {
      // An update of the extension brings a script of its own. A page that comes into view is looked at anyway.
      if (!isOrphaned()) setTimeout(() => thisLook === looks && !document.hidden && lookSafely(), AGAIN_MS);
    });
  });

  onNavigation(() => {
    stop();
    unselected = null;
    const thisLook = looks;
    void newContent(() => thisLook === looks).then(() => {
      if (thisLook === looks) lookSafely();
    });
  });
  addEventListener('pageshow', ({ isTrusted, persisted }) => {
    if (isTrusted && persisted) lookSafely();
  });
  // The post may have been read in another tab meanwhile.
  document.addEventListener('visibilitychange', ({ isTrusted }) => {
    if (isTrusted && !document.hidden) lookSafely();
  });
  // What marks is loaded only now.
  onSelection((byKeys) => {
    const address = unselected;
    if (address === null) return;
    unselected = null;
    const thisLook = looks;
    send('marks:selected', { address, byKeys }).catch(() => {
      // The next selection tries again. The background keeps what went wrong.
      if (thisLook === looks) unselected = address;
    });
  });
  answerMessage('page:look-again', lookSafely);
  lookSafely();
}
