import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { PromptCard as Card, PromptChoice } from '../../lib/model/prompt';
import { text } from '../text';
import { CardFrame } from './CardFrame';
import { NextPost } from './NextPost';
import { PathEnd } from './PathEnd';
import { byReader } from './readersOwn';

export interface PromptCardProps {
  readonly card: Card;
  /**
   * The reader has answered; the card is to be taken away. `opened`: its link was followed, which the browser does
   * itself.
   */
  readonly onEnd: (choice: Exclude<PromptChoice, 'ignored'>) => void;
  /** Null where the browser has no side panel. Answered within the click: browsers open a panel only then. */
  readonly onOpenPanel: (() => void) | null;
}

const REGION = { next: 'promptRegion', fresh: 'promptFreshRegion', complete: 'pathComplete' } as const;

/** The small card on a finished post: what comes next on its path, or that the path is complete. */
export function PromptCard({ card, onEnd, onOpenPanel }: PromptCardProps): JSX.Element {
  const dismiss = useCallback(() => onEnd('dismissed'), [onEnd]);
  const isNext = card.kind !== 'complete';
  const announcement = isNext ? text('promptAnnounce', card.next.title) : text('pathCompleteOn', card.topic);
  return (
    <CardFrame label={text(REGION[card.kind])} announcement={announcement} onClose={dismiss}>
      {isNext ? <NextPost card={card} onFollow={() => onEnd('opened')} /> : <PathEnd card={card} />}
      <footer class="foot">
        {isNext ? (
          <button
            type="button"
            class="button outline"
            title={text('promptLaterHint')}
            onClick={byReader(() => onEnd('later'))}
          >
            {text('promptLater')}
          </button>
        ) : (
          onOpenPanel !== null && <ChecklistButton card={card} onOpenPanel={onOpenPanel} onEnd={dismiss} />
        )}
        <button
          type="button"
          class="button quiet"
          title={text('promptStopHint')}
          onClick={byReader(() => onEnd('stop'))}
        >
          {text('promptStop')}
        </button>
      </footer>
    </CardFrame>
  );
}

interface ChecklistButtonProps {
  readonly card: Extract<Card, { kind: 'complete' }>;
  readonly onOpenPanel: () => void;
  readonly onEnd: () => void;
}

function ChecklistButton({ card, onOpenPanel, onEnd }: ChecklistButtonProps): JSX.Element | null {
  if (card.open === 0) return null;
  const open = (): void => {
    onOpenPanel();
    onEnd();
  };
  return (
    <button type="button" class="button primary" onClick={byReader(open)}>
      {text('openChecklist')}
    </button>
  );
}
