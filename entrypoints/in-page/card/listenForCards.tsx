import { send } from '../../../lib/messages/client';
import { answerMessage } from '../../../lib/messages/pageRouter';
import type { Address } from '../../../lib/model/address';
import type { PromptCard, PromptChoice } from '../../../lib/model/prompt';
import { sayRefused } from '../sayRefused';
import { showCard, type ShownCard } from './showCard';

/** A card has to have been there so long for a reader to have ignored it: milliseconds. */
const READ_MS = 2_000;

/**
 * Shows each card that the background sends, one per page view, and reports how it ended. A card left without an answer
 * when the page goes counts as ignored.
 *
 * @param makeRoom called before a card is shown: a reader is offered one thing at a time
 */
export function listenForCards(makeRoom: () => void): void {
  let shownAt = '';
  let open: ShownCard | null = null;
  /** Milliseconds on the page's clock. */
  let openedAt = 0;
  /** At most one card waits, the latest: what was due before it is due no more. */
  let waiting: (() => void) | null = null;

  /**
   * Left without an answer. What the page did by itself, or before the card could be read, says nothing of the reader.
   */
  const leave = (byReader: boolean): void => {
    open?.end(byReader && performance.now() - openedAt >= READ_MS ? 'ignored' : 'taken');
  };

  const show = (address: Address, card: PromptCard): void => {
    // A single-page site makes several page views of one document; its address tells them apart.
    if (shownAt === location.href) return;
    shownAt = location.href;
    leave(true);
    makeRoom();
    openedAt = performance.now();
    open = showCard(card, (choice) => {
      open = null;
      if (card.kind === 'elsewhere' && choice === 'opened') send('card:lead-on', { address }).catch(sayRefused);
      else report(address, choice);
    });
  };

  /** A card that nobody could see would count as ignored: it waits until the page is in view. */
  const showWhenSeen = (address: Address, card: PromptCard): void => {
    const due = location.href;
    waiting = () => {
      if (location.href === due) show(address, card);
    };
    showWaiting();
  };
  const showWaiting = (): void => {
    if (document.visibilityState !== 'visible') return;
    waiting?.();
    waiting = null;
  };

  answerMessage('card:show', ({ address, card }) => showWhenSeen(address, card));
  document.addEventListener('visibilitychange', showWaiting);
  // A page's script can make these events, too.
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && leave(true));
  // Older Firefox has no Navigation API: there a card outlives a navigation without a load until it is answered.
  if (!('navigation' in window)) return;
  window.navigation.addEventListener('currententrychange', ({ isTrusted, from }) => {
    if (isTrusted && !isSamePage(from.url)) leave(navigator.userActivation.isActive);
  });
}

/** Whether an address is that of the page, but for the fragment: many pages write there how far one has scrolled. */
function isSamePage(url: string | null): boolean {
  return url?.split('#')[0] === location.href.split('#')[0];
}

function report(address: Address, choice: PromptChoice): void {
  send('card:ended', { address, choice }).catch((thrown: unknown) => {
    // What the reader only closed or left is done by that; what was promised for later is not.
    if (choice === 'later' || choice === 'stop') sayRefused(thrown);
  });
}
