import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TypedNote } from '../../lib/model/highlight';
import { noteWith, type NoteChange } from '../../lib/model/note';
import type { Attempt } from '../../lib/model/trouble';
import { text } from '../text';
import { useHasKeys } from '../useHasKeys';
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
  /** The reader is done with it, by Escape or Ctrl+Enter: the keyboard is to go elsewhere. Empty: it holds nothing. */
  readonly onDone: (isEmpty: boolean) => void;
  /** What is typed to it outside of the panel; null when nothing is. */
  readonly typed?: TypedNote | null;
  /** The reader goes on here with what was typed elsewhere. */
  readonly onTaken?: () => void;
}

/**
 * A note to an item. Saves itself shortly after the last key, when it is left, and when the panel goes away; says so
 * while it is not saved.
 */
export function NoteField({
  note,
  field,
  describedBy,
  focus,
  onSave,
  onLeave,
  onDone,
  typed = null,
  onTaken,
}: NoteFieldProps): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  const sayingId = useId();
  const { draft, standing, write, save, leave } = useNote({ note, field, onSave });
  const hasKeys = useHasKeys(area);
  const isCalling = focus && !hasKeys;
  useEffect(() => {
    if (typed !== null && typed.words !== '') write(noteWith(typed.base, typed.words));
    // By what was typed alone: what is written here meanwhile is the reader's own, and stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed?.since, typed?.words]);
  const wasTyped = useRef(typed !== null);
  useEffect(() => {
    // The page's keys are the page's again.
    if (wasTyped.current && typed === null && !hasKeys) leave();
    wasTyped.current = typed !== null;
  });
  // Before the next paint: an eager typist's first letters belong to the note.
  useLayoutEffect(() => {
    if (!focus) return;
    area.current?.focus();
    // Without the keyboard nothing brings it into view.
    area.current?.scrollIntoView?.({ block: 'center' });
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
        class={isCalling ? `${styles.note} ${styles.calling}` : styles.note}
        rows={1}
        value={draft}
        maxLength={2000}
        dir="auto"
        placeholder={text(isCalling ? 'noteClickHere' : 'notePlaceholder')}
        aria-label={text('note')}
        aria-describedby={`${describedBy} ${sayingId}`}
        onInput={(event) => {
          write(event.currentTarget.value);
          if (typed !== null) onTaken?.();
        }}
        onKeyDown={(event) => {
          if (!isDone(event)) return;
          event.preventDefault();
          leave();
          onDone(draft.trim() === '');
        }}
        onBlur={() => {
          leave();
          onLeave();
        }}
      />
      <output id={sayingId} class={styles.saying}>
        {standing !== 'kept' && text(standing === 'unkept' ? 'noteUnsaved' : 'noteMerged')}
      </output>
    </>
  );
}

/** Escape, or Enter with the platform's key for commands; not where it ends a word of an input method. */
function isDone({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return !isComposing && (key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey)));
}
