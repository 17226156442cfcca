import { X } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useId, useRef } from 'preact/hooks';
import type { PromptCard as Card, PromptChoice } from '../../lib/model/prompt';
import { BrandMark } from '../brand/BrandMark';
import { Icon } from '../Icon';
import { text, textDirection, textLanguage } from '../text';
import { Announcement } from './Announcement';
import { NextPost } from './NextPost';
import { PathEnd } from './PathEnd';
import { byReader } from './readersOwn';
import { useClearCorner } from './useClearCorner';
import { useEscape } from './useEscape';

export interface PromptCardProps {
  readonly card: Card;
  /**
   * The reader has answered; the card is to be taken away. `opened`: its link was followed, which the browser does itself.
   */
  readonly onEnd: (choice: Exclude<PromptChoice, 'ignored'>) => void;
  /** Null where the browser has no side panel. Answered within the click: browsers open a panel only then. */
  readonly onOpenPanel: (() => void) | null;
}

const REGION = { next: 'promptRegion', fresh: 'promptFreshRegion', complete: 'pathComplete' } as const;

/**
 * The small card on a finished post: what comes next on its path, or that the path is complete. It lives in a closed
 * shadow root with `tokens.css` and `prompt.css`, takes no focus and moves nothing on the page.
 */
export function PromptCard({ card, onEnd, onOpenPanel }: PromptCardProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const labelId = useId();
  const corner = useClearCorner(place);
  const dismiss = useCallback(() => onEnd('dismissed'), [onEnd]);
  useEscape(place, dismiss);
  const isNext = card.kind !== 'complete';
  return (
    // The corner is by the page's direction, the words run in the catalogue's.
    <div ref={place} class="place" data-corner={corner ?? 'none'}>
      <section class="card" dir={textDirection()} lang={textLanguage()} aria-labelledby={labelId}>
        <header class="head">
          <BrandMark size={18} />
          <h2 id={labelId} class="label">
            {text(REGION[card.kind])}
          </h2>
          <button type="button" class="close" aria-label={text('close')} title={text('close')} onClick={byReader(dismiss)}>
            <Icon node={X} size={16} />
          </button>
        </header>
        {isNext ? <NextPost card={card} onFollow={() => onEnd('opened')} /> : <PathEnd card={card} />}
        <footer class="foot">
          {isNext ? (
            <button type="button" class="button outline" title={text('promptLaterHint')} onClick={byReader(() => onEnd('later'))}>
              {text('promptLater')}
            </button>
          ) : (
            onOpenPanel !== null && <ChecklistButton card={card} onOpenPanel={onOpenPanel} onEnd={dismiss} />
          )}
          <button type="button" class="button quiet" title={text('promptStopHint')} onClick={byReader(() => onEnd('stop'))}>
            {text('promptStop')}
          </button>
        </footer>
        <Announcement words={isNext ? text('promptAnnounce', card.next.title) : text('pathCompleteOn', card.topic)} />
      </section>
    </div>
  );
}

interface ChecklistButtonProps {
  readonly card: Extract<Card, { kind: 'complete' }>;
  readonly onOpenPanel: () => void;
  readonly onEnd: () => void;
}

function ChecklistButton({ card, onOpenPanel, onEnd }: ChecklistButtonProps): JSX.Element | null {
  if (card.unticked.length + card.untickedMore === 0) return null;
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
