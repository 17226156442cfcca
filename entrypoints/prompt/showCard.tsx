import { render } from 'preact';
import { PromptCard } from '../../components/prompt/PromptCard';
import styles from '../../components/prompt/prompt.css?inline';
import { provideText } from '../../components/text';
import { send } from '../../lib/messages/client';
import type { PromptCard as Card, PromptChoice } from '../../lib/model/prompt';
import { messageOf } from '../../lib/platform/messageOf';
import { closedRoot } from './closedRoot';

export interface ShownCard {
  /** Takes the card away; what was chosen first counts. */
  end(choice: PromptChoice): void;
}

/**
 * Shows a card on the page, in a closed shadow root that the page's scripts cannot look into. A page that removes it
 * has ignored it for the reader. `onEnd` is called once.
 */
export function showCard(card: Card, onEnd: (choice: PromptChoice) => void): ShownCard {
  provideText(messageOf);
  const { host, mount } = closedRoot('waymark-card', styles);
  let isOpen = true;

  const end = (choice: PromptChoice): void => {
    if (!isOpen) return;
    isOpen = false;
    watch.disconnect();
    render(null, mount);
    host.remove();
    onEnd(choice);
  };
  const watch = new MutationObserver(() => {
    if (!host.isConnected) end('ignored');
  });

  // On the page before it is filled: the card measures itself to find a corner that is clear.
  document.documentElement.append(host);
  watch.observe(document.documentElement, { childList: true });
  render(<PromptCard card={card} onEnd={end} onOpenPanel={panelOpener()} />, mount);
  return { end };
}

/** Firefox opens its sidebar only for clicks on the extension's own pages and menus. */
function panelOpener(): (() => void) | null {
  if (import.meta.env.FIREFOX) return null;
  return () => {
    send('panel:open', null).catch(() => {
      // Orphaned by an update: there is no extension any more that could open it.
    });
  };
}
