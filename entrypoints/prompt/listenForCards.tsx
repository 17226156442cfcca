import { send } from '../../lib/messages/client';
import { answerMessage } from '../../lib/messages/pageRouter';
import type { Address } from '../../lib/model/address';
import type { PromptCard, PromptChoice } from '../../lib/model/prompt';
import { showCard, type ShownCard } from './showCard';

/**
 * Shows each card that the background sends, one per page view, and reports how it ended. A card left without an answer
 * when the page goes counts as ignored.
 *
 * @param makeRoom called before a card is shown: a reader is offered one thing at a time
 */
export function listenForCards(makeRoom: () => void): void {
  let shownAt = '';
  let open: ShownCard | null = null;
  /** At most one card waits, the latest: what was due before it is due no more. */
  let waiting: (() => void) | null = null;

  const ignore = (): void => open?.end('ignored');

  const show = (address: Address, card: PromptCard): void => {
    // A single-page site makes several page views of one document; its address tells them apart.
    if (shownAt === location.href) return;
    shownAt = location.href;
    ignore();
    makeRoom();
    open = showCard(card, (choice) => {
      open = null;
      report(address, choice);
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

  answerMessage('prompt:show', ({ address, card }) => showWhenSeen(address, card));
  document.addEventListener('visibilitychange', showWaiting);
  window.addEventListener('pagehide', ignore);
  // Older Firefox has no Navigation API: there a card outlives a navigation without a load until it is answered.
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', ignore);
}

function report(address: Address, choice: PromptChoice): void {
  send('prompt:ended', { address, choice }).catch(() => {
    // Orphaned by an update: the new extension has not asked, so it needs no answer.
  });
}
