import type { JSX } from 'preact';
import type { PromptCard } from '../../lib/model/prompt';
import { text, textCount } from '../text';

type CompleteCard = Extract<PromptCard, { kind: 'complete' }>;

/** That the path is complete; without the topic, where its name is the reader's own. */
export function pathEndText({ topic, of }: CompleteCard): string {
  return topic === null ? textCount('pathCompleteText', of) : text('pathCompleteOn', topic);
}

/**
 * The end of a path, and how much its checklist still asks. What it asks is for the panel to say: see {@link
 * PromptCard}.
 */
export function PathEnd({ card }: { readonly card: CompleteCard }): JSX.Element {
  return (
    <div class="end">
      <p class="reached">{pathEndText(card)}</p>
      {card.open > 0 && <p class="still">{textCount('untickedCount', card.open)}</p>}
    </div>
  );
}
