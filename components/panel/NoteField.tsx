import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteChange } from '../../lib/model/note';
import type { Attempt } from '../../lib/model/trouble';
import { text } from '../text';
import { useNote } from './useNote';
import styles from './NoteField.module.css';

interface NoteFieldProps {
  readonly note: string;
  /** Names the note among all drafts. */
  readonly field: string;
  /** Id of the item's words. */
  readonly describedBy: string;
  /** Whether the reader asked for the field just now. */
  readonly focus: boolean;
  /** Gives the note as it is stored then. */
  readonly onSave: (change: NoteChange) => Promise<Attempt<string>>;
  readonly onLeave: () => void;
}

/**
 * A note to an item. Saves itself shortly after the last key, when it is left, and when the panel goes away; says so
 * while it is not saved.
 */
export function NoteField({ note, field, describedBy, focus, onSave, onLeave }: NoteFieldProps): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const sayingId = useId();
  const { draft, standing, write, save } = useNote({ note, field, onSave });
  // Before the next paint: an eager typist's first letters belong to the note.
  useLayoutEffect(() => {
    if (focus) area.current?.focus();
  }, [focus]);
  useEffect(() => {
    const hidden = (): void => {
      if (document.hidden) save();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  });
  return (
    <>
      <textarea
        ref={area}
        class={styles.note}
        rows={1}
        value={draft}
        maxLength={2000}
        dir="auto"
        placeholder={text('notePlaceholder')}
        aria-label={text('note')}
        aria-describedby={`${describedBy} ${sayingId}`}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => {
          save();
          onLeave();
        }}
      />
      <output id={sayingId} class={styles.saying}>
        {standing !== 'kept' && text(standing === 'unkept' ? 'noteUnsaved' : 'noteMerged')}
      </output>
    </>
  );
}
