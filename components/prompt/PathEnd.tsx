import type { JSX } from 'preact';
import type { PromptCard } from '../../lib/model/prompt';
import { text, textCount } from '../text';

/** The end of a path, and what its checklist still asks. */
export function PathEnd({ card }: { readonly card: Extract<PromptCard, { kind: 'complete' }> }): JSX.Element {
  const { topic, unticked, untickedMore } = card;
  return (
    <div class="end">
      <p class="reached">{text('pathCompleteOn', topic)}</p>
      {unticked.length > 0 && (
        <>
          <h3 class="still">{text('stillUnticked')}</h3>
          <ul class="unticked">
            {unticked.map((item) => (
              <li key={item} dir="auto">
                {item}
              </li>
            ))}
          </ul>
          {untickedMore > 0 && <p class="more">{textCount('untickedMore', untickedMore)}</p>}
        </>
      )}
      {unticked.length === 0 && untickedMore > 0 && <p class="more">{textCount('untickedCount', untickedMore)}</p>}
    </div>
  );
}
