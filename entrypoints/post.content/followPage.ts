import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { answerMessage } from '../../lib/messages/pageRouter';
import { send } from '../../lib/messages/client';
import type { Address } from '../../lib/model/address';
import type { ReadingReport } from '../../lib/model/reading';
import { articleText } from '../../lib/recognise/body';
import { readEvidence } from '../../lib/recognise/evidence';
import { watchHead } from '../../lib/recognise/staleHead';
import { Tracker } from '../../lib/track/tracker';
import { onSelection } from './onSelection';

/** A single-page site changes its address before its content: this long it gets to show the new page. */
const SETTLE_MS = 400;

/**
 * Recognises the page and follows its reading, again after each navigation without a load and each return from the
 * back/forward cache.
 */
export function followPage(ctx: ContentScriptContext): void {
  let tracker: Tracker | null = null;
  /** The post on which nothing was selected so far. */
  let unselected: Address | null = null;
  let looks = 0;

  const stop = (): void => {
    tracker?.stop();
    tracker = null;
    unselected = null;
  };

  const isHeadStale = watchHead();

  const look = async (): Promise<void> => {
    stop();
    looks += 1;
    const thisLook = looks;
    const evidence = readEvidence(document, location.href, isHeadStale(document, location.href));
    if (evidence === null) return;
    const answer = await send('page:seen', evidence);
    // The reader may have gone on while the background was asked.
    if (thisLook !== looks || answer.kind === 'ignore') return;
    unselected = evidence.address;
    tracker = track(unselected, answer);
  };

  const lookSafely = (): void => {
    look().catch(leaveToBackground);
  };

  ctx.onInvalidated(stop);
  ctx.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
    if (oldUrl.pathname === newUrl.pathname && oldUrl.search === newUrl.search) return;
    stop();
    ctx.setTimeout(lookSafely, SETTLE_MS);
  });
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (event.persisted) lookSafely();
  });
  // What marks is loaded only now.
  onSelection(() => {
    if (unselected !== null) send('marks:selected', { address: unselected }).catch(leaveToBackground);
    unselected = null;
  });
  answerMessage('page:look-again', lookSafely);
  lookSafely();
}

function track(address: Address, before: { progress: number; activeMs: number; finished: boolean }): Tracker | null {
  const blocks = articleText(document)?.blocks ?? [];
  if (blocks.length === 0) return null;
  let isDue = !before.finished;
  const onReport = (report: ReadingReport): void => {
    const sent = send('reading:report', { address, report });
    if (report.finished && isDue) {
      isDue = false;
      sent.then(() => send('prompt:due', { address })).catch(leaveToBackground);
    } else {
      sent.catch(leaveToBackground);
    }
  };
  return new Tracker({ blocks, before, onReport });
}

/**
 * The background shows its own failures to the reader. The one failure that only this side sees is being orphaned by an
 * update of the extension, and then the new script takes over. Nothing of ours belongs into the page's console.
 */
function leaveToBackground(): void {}
