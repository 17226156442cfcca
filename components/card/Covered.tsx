import type { JSX } from 'preact';
import { text } from '../text';
import { CardFrame } from './CardFrame';
import { byReader } from './readersOwn';

interface CoveredProps {
  readonly onClose: () => void;
  /** Null where a page cannot open the panel. Answered within the click: browsers open a panel only then. */
  readonly onOpenPanel: (() => void) | null;
}

/** Says why nothing came of a press, and leads to where no page can come between. */
export function Covered({ onClose, onOpenPanel }: CoveredProps): JSX.Element {
  const open = (): void => {
    onOpenPanel?.();
    onClose();
  };
  return (
    <CardFrame
      label={text('coveredTitle')}
      announcement={text('labelled', text('coveredTitle'), text('coveredText'))}
      onClose={onClose}
    >
      <p class="said">{text('coveredText')}</p>
      {onOpenPanel !== null && (
        <footer class="foot">
          <button type="button" class="button primary" onClick={byReader(open)}>
            {text('openPanel')}
          </button>
        </footer>
      )}
    </CardFrame>
  );
}
