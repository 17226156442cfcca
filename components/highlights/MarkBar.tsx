import { NotebookPen, NotebookText, Trash2 } from 'lucide';
import type { IconNode } from 'lucide';
import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../lib/model/highlight';
import { byReader } from '../card/readersOwn';
import { Icon } from '../Icon';
import { text, textDirection, textLanguage } from '../text';
import { colourName } from './colourName';

/** A highlight that a bar is beside. */
export interface BarMark {
  readonly colour: Colour;
  readonly hasNote: boolean;
  readonly onRemove: () => void;
}

interface MarkBarProps {
  /** Null beside a selection, which is to be marked. */
  readonly mark: BarMark | null;
  /** Marks the selection in a colour, or gives the highlight that colour. */
  readonly onColour: (colour: Colour) => void;
  /** Opens the side panel for the note, and marks the selection first; null where a page cannot open it. */
  readonly onNote: (() => void) | null;
}

/**
 * The small bar beside a selection or a highlight. It lives in a closed shadow root. Beside a selection it takes no
 * focus, and keeps the selection: a press would end it. A note is written in the side panel, for the scripts of a page
 * hear every key pressed on it.
 */
export function MarkBar({ mark, onColour, onNote }: MarkBarProps): JSX.Element {
  const note = mark === null ? 'markWithNote' : mark.hasNote ? 'openNote' : 'writeNote';
  return (
    <fieldset
      class="bar"
      aria-label={text(mark === null ? 'markSelection' : 'highlight')}
      dir={textDirection()}
      lang={textLanguage()}
    >
      {COLOURS.map((colour) => {
        const name = text(mark === null ? 'markIn' : 'recolourTo', colourName(colour));
        return (
          <button
            key={colour}
            type="button"
            class="colour"
            data-colour={colour}
            aria-label={name}
            aria-pressed={mark === null ? undefined : colour === mark.colour}
            title={name}
            onClick={byReader(() => onColour(colour))}
          />
        );
      })}
      {onNote !== null && (
        <BarButton name={text(note)} icon={mark?.hasNote === true ? NotebookText : NotebookPen} onClick={onNote} />
      )}
      {mark !== null && <BarButton name={text('removeHighlight')} icon={Trash2} onClick={mark.onRemove} />}
    </fieldset>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly icon: IconNode;
  readonly onClick: () => void;
}

function BarButton({ name, icon, onClick }: BarButtonProps): JSX.Element {
  return (
    <button type="button" class="act" aria-label={name} title={name} onClick={byReader(onClick)}>
      <Icon node={icon} size={16} />
    </button>
  );
}
