import type { JSX } from 'preact';
import type { PromptCard } from '../../lib/model/prompt';
import { text, textCount } from '../text';

/**
 * The end of a path, and how much its checklist still asks. What it asks is for the panel to say: see {@link
 * PromptCard}.
 */
export function PathEnd({
  card: { topic, open },
}: {
  readonly card: Extract<PromptCard, { kind: 'complete' }>;
}): JSX.Element {
  return (
    <div class="end">
      <p class="reached">{text('pathCompleteOn', topic)}</p>
      {open > 0 && <p class="still">{textCount('untickedCount', open)}</p>}
    </div>
  );
}
