import type { PromptCard, PromptChoice } from '../../lib/model/prompt';

export interface ShownCard {
  end(choice: PromptChoice): void;
}

// PLACEHOLDER, to be replaced whole.
export function showCard(_card: PromptCard, _onEnd: (choice: PromptChoice) => void): ShownCard {
  return { end: () => {} };
}
