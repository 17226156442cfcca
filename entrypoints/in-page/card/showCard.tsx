import { render } from 'preact';
import { PromptCard } from '../../../components/card/PromptCard';
import type { PromptCard as Card, PromptChoice } from '../../../lib/model/prompt';
import { panelOpener } from '../panelOpener';
import { putUp } from '../putUp';
import styles from '../../../components/card/prompt.css?inline';

export interface ShownCard {
  /** Takes the card away; what was chosen first counts. */
  end(choice: PromptChoice): void;
}

/** Shows a card on the page. `onEnd` is called once. */
export function showCard(card: Card, onEnd: (choice: PromptChoice) => void): ShownCard {
  let isOpen = true;
  const end = (choice: PromptChoice): void => {
    if (!isOpen) return;
    isOpen = false;
    takeDown();
    onEnd(choice);
  };
  const { mount, takeDown } = putUp('waymark-card', styles, () => end('taken'));
  render(<PromptCard card={card} onEnd={end} onOpenPanel={panelOpener()} />, mount);
  return { end };
}
