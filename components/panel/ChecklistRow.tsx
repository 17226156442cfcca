import { EyeOff, NotebookPen, X } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { ShownItem } from '../../lib/model/checklist';
import type { NoteChange } from '../../lib/model/note';
import type { Attempt } from '../../lib/model/trouble';
import { DraftsContext } from '../draftsContext';
import { EvidenceList } from '../highlights/EvidenceList';
import { RowButton } from '../RowButton';
import { text } from '../text';
import { useRedraw } from '../useRedraw';
import { NoteField } from './NoteField';
import { OtherVersion } from './OtherVersion';
import styles from './ChecklistRow.module.css';

export interface ItemEvents {
  /** `words`: the item as the reader saw it, to be kept with the tick for the day the guide drops it. */
  readonly onTick: (item: ShownItem, done: boolean, words: string) => void;
  /** An empty note removes it. Gives the note as it is stored then. */
  readonly onNote: (item: ShownItem, change: NoteChange, words: string) => Promise<Attempt<string>>;
}

interface ChecklistRowProps extends ItemEvents {
  readonly item: ShownItem;
  /** Names its note among all drafts. */
  readonly field: string;
  readonly onRemove: (item: ShownItem) => void;
  /** A line that a post says can be hidden. */
  readonly onHide: (item: ShownItem) => void;
}

/** An item: a checkbox named by its words, and a note. What does not stand in the guide can be removed. */
export function ChecklistRow({ item, field, onTick, onNote, onRemove, onHide }: ChecklistRowProps): JSX.Element {
  const [noting, setNoting] = useState(false);
  const [isPutAway, setIsPutAway] = useState(false);
  const boxId = useId();
  const box = useRef<HTMLInputElement>(null);
  const words = item.statement.text;
  const redraw = useRedraw();
  const isDrafted = useContext(DraftsContext).get(field) !== undefined;
  const hasNote = item.note !== '' || noting || isDrafted;
  return (
    <li class={item.done ? `${styles.row} ${styles.done}` : styles.row}>
      <input
        ref={box}
        id={boxId}
        type="checkbox"
        class={styles.box}
        checked={item.done}
        onChange={(event) => {
          onTick(item, event.currentTarget.checked, words);
          redraw();
        }}
      />
      <div class={styles.body}>
        <label id={`${boxId}-words`} for={boxId} class={styles.words} dir="auto">
          {words}
        </label>
        {item.kind === 'own' && <span class={styles.kind}>{text('ownItem')}</span>}
        <EvidenceList item={item.id} />
        {hasNote && (
          <NoteField
            note={item.note}
            field={field}
            describedBy={`${boxId}-words`}
            focus={noting}
            onSave={(change) => onNote(item, change, words)}
            onLeave={() => setNoting(false)}
            onDone={(isEmpty) => {
              box.current?.focus();
              setIsPutAway(isEmpty);
            }}
          />
        )}
        <OtherVersion
          note={item.note}
          other={item.other}
          onSave={(change) => onNote(item, change, words)}
          onDecided={() => box.current?.focus()}
        />
      </div>
      <div class={styles.actions}>
        {!hasNote && (
          <RowButton
            icon={NotebookPen}
            name={text('addNote')}
            of={`${boxId}-words`}
            takesFocus={isPutAway}
            onClick={() => {
              setNoting(true);
              setIsPutAway(false);
            }}
          />
        )}
        {item.kind === 'guide' && item.statement.kind === 'mined' && (
          <RowButton icon={EyeOff} name={text('notUseful')} of={`${boxId}-words`} onClick={() => onHide(item)} />
        )}
        {item.kind !== 'guide' && (
          <RowButton icon={X} name={text('removeItem')} of={`${boxId}-words`} onClick={() => onRemove(item)} />
        )}
      </div>
    </li>
  );
}
