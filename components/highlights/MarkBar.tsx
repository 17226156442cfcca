import { NotebookPen } from 'lucide';
import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../lib/model/highlight';
import { Icon } from '../Icon';
import { byReader } from '../prompt/readersOwn';
import { text, textDirection, textLanguage } from '../text';
import { colourName } from './colourName';

interface MarkBarProps {
  /** Where it stands: CSS pixels from the window's top left. */
  readonly left: number;
  readonly top: number;
  readonly onMark: (colour: Colour) => void;
  /** Marks, and opens the side panel for a note; null where a page cannot open it. */
  readonly onNote: (() => void) | null;
}

/**
 * The small bar beside a selection. It lives in a closed shadow root, takes no focus, and keeps the selection: a press
 * would end it. A note is written in the side panel, for the scripts of a page hear every key pressed on it.
 */
export function MarkBar({ left, top, onMark, onNote }: MarkBarProps): JSX.Element {
  return (
    <div class="place" style={{ left: `${left}px`, top: `${top}px` }}>
      <fieldset class="bar" aria-label={text('markSelection')} dir={textDirection()} lang={textLanguage()}>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class="colour"
            data-colour={colour}
            aria-label={text('markIn', colourName(colour))}
            title={text('markIn', colourName(colour))}
            onClick={byReader(() => onMark(colour))}
          />
        ))}
        {onNote !== null && (
          <button
            type="button"
            class="note"
            aria-label={text('markWithNote')}
            title={text('markWithNote')}
            onClick={byReader(onNote)}
          >
            <Icon node={NotebookPen} size={16} />
          </button>
        )}
      </fieldset>
    </div>
  );
}
