import { ListChecks, NotebookPen, Tag, X } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { ShownHighlight, TypedNote } from '../../lib/model/highlight';
import { DraftsContext } from '../draftsContext';
import { Icon } from '../Icon';
import { NoteField } from '../panel/NoteField';
import { OtherVersion } from '../panel/OtherVersion';
import { RowButton } from '../RowButton';
import { text } from '../text';
import { ColourChoice } from './ColourChoice';
import { EvidenceChoice } from './EvidenceChoice';
import type { HighlightEvents } from './highlightsContext';
import type { Attachable } from './HighlightsSection';
import { TagField } from './TagField';
import { useAttaching } from './useAttaching';
import styles from './HighlightRow.module.css';

interface HighlightRowProps {
  readonly highlight: ShownHighlight;
  /** The reader asked for its note when it was marked. */
  readonly isNoting: boolean;
  /** What is typed to its note on the page; null when nothing is. */
  readonly typed: TypedNote | null;
  readonly attachable: Attachable | null;
  /** Tags that are in use. */
  readonly knownTags: readonly string[];
  readonly events: HighlightEvents;
}

/** A highlight: its words, which lead to it on the page; its note, colour and evidence. */
export function HighlightRow({
  highlight,
  isNoting,
  typed,
  attachable,
  knownTags,
  events,
}: HighlightRowProps): JSX.Element {
  const [noting, setNoting] = useState(false);
  const [isPutAway, setIsPutAway] = useState(false);
  const [tagging, setTagging] = useState(false);
  const { attached, isChoosing, way, begin, end } = useAttaching(highlight, attachable);
  const wordsId = useId();
  const { colour, note, lost, tags } = highlight;
  const isWriting = noting || isNoting;
  const field = `highlight ${highlight.post} ${highlight.id}`;
  const isDrafted = useContext(DraftsContext).get(field) !== undefined;
  const hasNote = note !== '' || isWriting || isDrafted;
  const leave = (): void => {
    setNoting(false);
    if (isNoting) events.onNoted();
  };
  return (
    <li class={styles.row} data-colour={colour} data-highlight={highlight.id}>
      {lost ? (
        <p id={wordsId} class={styles.words} dir="auto" tabIndex={-1}>
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
          onDone={(isEmpty) => {
            document.getElementById(wordsId)?.focus();
            setIsPutAway(isEmpty);
          }}
        />
      )}
      <OtherVersion
        note={note}
        other={highlight.other}
        onSave={(change) => events.onNote(highlight, change)}
        onDecided={() => document.getElementById(wordsId)?.focus()}
      />
      {(tags.length > 0 || tagging) && (
        <TagField
          tags={tags}
          known={knownTags}
          of={wordsId}
          focus={tagging}
          onTags={(after) => events.onTags(highlight, after)}
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
        <ColourChoice colour={colour} of={wordsId} onChoose={(one) => events.onRecolour(highlight, one)} />
        <span class={styles.actions}>
          {!hasNote && (
            <RowButton
              icon={NotebookPen}
              name={text('addNote')}
              of={wordsId}
              takesFocus={isPutAway}
              onClick={() => {
                setNoting(true);
                setIsPutAway(false);
              }}
            />
          )}
          {tags.length === 0 && !tagging && (
            <RowButton icon={Tag} name={text('addTag')} of={wordsId} onClick={() => setTagging(true)} />
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
