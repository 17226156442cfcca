import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { PromptCard as Card, PromptChoice } from '../../lib/model/prompt';
import { text } from '../text';
import { CardFrame } from './CardFrame';
import { NextPost } from './NextPost';
import { PathEnd, pathEndText } from './PathEnd';
import { byReader } from './readersOwn';

export interface PromptCardProps {
  readonly card: Card;
  /**
   * The reader has answered; the card is to be taken away. `opened`: its link was followed, which the browser does
   * itself; without a link the background does it.
   */
  readonly onEnd: (choice: Exclude<PromptChoice, 'ignored'>) => void;
  /** Null where the browser has no side panel. Answered within the click: browsers open a panel only then. */
  readonly onOpenPanel: (() => void) | null;
}

const REGION = {
  next: 'promptRegion',
  elsewhere: 'promptRegion',
  fresh: 'promptFreshRegion',
  complete: 'pathComplete',
} as const;

/** The small card on a finished post: what comes next on its path, or that the path is complete. */
export function PromptCard({ card, onEnd, onOpenPanel }: PromptCardProps): JSX.Element {
  const dismiss = useCallback(() => onEnd('dismissed'), [onEnd]);
  const follow = (): void => onEnd('opened');
  return (
    <CardFrame label={text(REGION[card.kind])} announcement={announcementOf(card)} onClose={dismiss}>
      <CardWords card={card} onFollow={follow} />
      <footer class="foot">
        {card.kind === 'elsewhere' && (
          <button type="button" class="button primary" onClick={byReader(follow)}>
            {text('readNextShort')}
          </button>
        )}
        {card.kind !== 'complete' ? (
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

function announcementOf(card: Card): string {
  switch (card.kind) {
    case 'complete':
      return pathEndText(card);
    case 'elsewhere':
      return text('promptElsewhere');
    default:
      return text('promptAnnounce', card.next.title);
  }
}

function CardWords({ card, onFollow }: { readonly card: Card; readonly onFollow: () => void }): JSX.Element {
  switch (card.kind) {
    case 'complete':
      return <PathEnd card={card} />;
    case 'elsewhere':
      return (
        <>
          <p class="said">{text('promptFinished')}</p>
          <p class="reached">{text('promptElsewhere')}</p>
          <p class="why">{text('promptWhyStep', card.step, card.of)}</p>
        </>
      );
    default:
      return <NextPost card={card} onFollow={onFollow} />;
  }
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
