import { answerMessage } from '../../../lib/messages/pageRouter';
import type { Payload } from '../../../lib/messages/table';
import { pickedText } from '../../../lib/recognise/body';
import { goTo } from './goTo';
import { markChanges } from './markChanges';
import { offerResume } from './offerResume';

/**
 * Shows a reader who came back to a post where to go on, and what is new in it: each once a page view. Gives what takes
 * an offer away that is still open.
 */
export function listenForResume(): () => void {
  let offeredAt = '';
  let end = (): void => {};
  let unmark = (): void => {};

  const show = ({ body, resume, how, changed }: Payload<'resume:show'>): void => {
    const blocks = pickedText(document, body)?.blocks ?? [];
    if (how !== 'asked') {
      unmark();
      unmark = markChanges(blocks, changed);
    }
    // A single-page site makes several page views of one document; its address tells them apart.
    if (resume === null || (offeredAt === location.href && how !== 'asked')) return;
    offeredAt = location.href;
    end();
    end = how === 'offer' ? offerResume(blocks, resume) : goTo(blocks, resume.place);
  };
  const clear = (): void => {
    end();
    unmark();
  };

  answerMessage('resume:show', show);
  addEventListener('pagehide', () => end());
  // Older Firefox has no Navigation API: there they outlive a navigation without a load.
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', ({ from }) => {
      if (from.url?.split('#')[0] !== location.href.split('#')[0]) clear();
    });
  }
  return () => end();
}
