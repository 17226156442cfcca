import { ListChecks, NotebookPen, X } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { COLOURS, type ShownHighlight, type TypedNote } from '../../lib/model/highlight';
import { DraftsContext } from '../draftsContext';
import { Icon } from '../Icon';
import { NoteField } from '../panel/NoteField';
import { RowButton } from '../RowButton';
import { text } from '../text';
import { useRedraw } from '../useRedraw';
import { colourName } from './colourName';
import { EvidenceChoice } from './EvidenceChoice';
import type { HighlightEvents } from './highlightsContext';
import type { Attachable } from './HighlightsSection';
import './colours.css';
import { useAttaching } from './useAttaching';
import styles from './HighlightRow.module.css';

interface HighlightRowProps {
  readonly highlight: ShownHighlight;
  /** The reader asked for its note when it was marked. */
  readonly isNoting: boolean;
  /** What is typed to its note on the page; null when nothing is. */
  readonly typed: TypedNote | null;
  readonly attachable: Attachable | null;
  readonly events: HighlightEvents;
}

/** A highlight: its words, which lead to it on the page; its note, colour and evidence. */
export function HighlightRow({ highlight, isNoting, typed, attachable, events }: HighlightRowProps): JSX.Element {
  const [noting, setNoting] = useState(false);
  const { attached, isChoosing, way, begin, end } = useAttaching(highlight, attachable);
  const wordsId = useId();
  const { colour, note, lost } = highlight;
  const isWriting = noting || isNoting;
  const field = `highlight ${highlight.post} ${highlight.id}`;
  const isDrafted = useContext(DraftsContext).get(field) !== undefined;
  const hasNote = note !== '' || isWriting || isDrafted;
  const redraw = useRedraw();
  const leave = (): void => {
    setNoting(false);
    if (isNoting) events.onNoted();
  };
  return (
    <li class={styles.row} data-colour={colour} data-highlight={highlight.id}>
      {lost ? (
        <p id={wordsId} class={styles.words} dir="auto">
          {highlight.text}
        </p>
      ) : (
        <button
          id={wordsId}
          type="button"
          class={styles.words}
          dir="auto"
          title={text('goToHighlight')}
          onClick={() => events.onGo(highlight)}
        >
          {highlight.text}
        </button>
      )}
      {hasNote && (
        <NoteField
          note={note}
          field={field}
          describedBy={wordsId}
          focus={isWriting}
          typed={typed}
          onTaken={events.onTaken}
          onSave={(change) => events.onNote(highlight, change)}
          onLeave={leave}
        />
      )}
      {attachable !== null && isChoosing && (
        <EvidenceChoice
          highlight={highlight}
          attachable={attachable}
          describedBy={wordsId}
          onAttach={events.onAttach}
          onEnd={end}
        />
      )}
      {attached !== null && !isChoosing && (
        <button
          ref={(button) => void (way.current = button)}
          type="button"
          class={styles.attached}
          aria-describedby={wordsId}
          onClick={begin}
        >
          <Icon node={ListChecks} size={14} />
          <span class={styles.item}>
            {text('attachedTo')} <span dir="auto">{attached.statement.text}</span>
          </span>
        </button>
      )}
      <div class={styles.foot}>
        <fieldset class={styles.colours} aria-label={text('colourOf')} aria-describedby={wordsId}>
          {COLOURS.map((one) => (
            <input
              key={one}
              type="radio"
              name={`${wordsId}-colour`}
              class={styles.colour}
              data-colour={one}
              aria-label={colourName(one)}
              title={colourName(one)}
              checked={one === colour}
              onChange={() => {
                events.onRecolour(highlight, one);
                redraw();
              }}
            />
          ))}
        </fieldset>
        <span class={styles.actions}>
          {!hasNote && (
            <RowButton icon={NotebookPen} name={text('addNote')} of={wordsId} onClick={() => setNoting(true)} />
          )}
          {attachable !== null && attached === null && !isChoosing && (
            <span ref={(holder) => void (way.current = holder)}>
              <RowButton icon={ListChecks} name={text('attachEvidence')} of={wordsId} onClick={begin} />
            </span>
          )}
          <RowButton
            icon={X}
            name={text('removeHighlight')}
            of={wordsId}
            onClick={() => void events.onRemove(highlight)}
          />
        </span>
      </div>
    </li>
  );
}
