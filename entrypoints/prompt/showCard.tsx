import { render } from 'preact';
import { PromptCard } from '../../components/prompt/PromptCard';
import styles from '../../components/prompt/prompt.css?inline';
import { provideText } from '../../components/text';
import { send } from '../../lib/messages/client';
import type { PromptCard as Card, PromptChoice } from '../../lib/model/prompt';
import { messageOf } from '../../lib/platform/messageOf';

export interface ShownCard {
  /** Takes the card away; what was chosen first counts. */
  end(choice: PromptChoice): void;
}

const HOST = 'waymark-card';

/**
 * Shows a card on the page, in a closed shadow root that the page's scripts cannot look into. A page that removes it has
 * ignored it for the reader. `onEnd` is called once.
 */
export function showCard(card: Card, onEnd: (choice: PromptChoice) => void): ShownCard {
  provideText(messageOf);
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  let isOpen = true;

  const end = (choice: PromptChoice): void => {
    if (!isOpen) return;
    isOpen = false;
    watch.disconnect();
    render(null, root);
    host.remove();
    onEnd(choice);
  };
  const watch = new MutationObserver(() => {
    if (!host.isConnected) end('ignored');
  });
  const openPanel = (): void => void send('panel:open', null);

  render(<PromptCard card={card} onEnd={end} onOpenPanel={openPanel} />, root);
  document.documentElement.append(host);
  watch.observe(document.documentElement, { childList: true });
  return { end };
}
