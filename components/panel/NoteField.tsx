import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../text';
import styles from './NoteField.module.css';

/** A note is saved this long after the last key: milliseconds. */
const SAVE_AFTER = 600;

interface NoteFieldProps {
  readonly note: string;
  /** Id of the item's words. */
  readonly describedBy: string;
  /** Whether the reader asked for the field just now. */
  readonly focus: boolean;
  readonly onSave: (note: string) => void;
  readonly onLeave: () => void;
}

/** A note to an item. Saves itself shortly after the last key, when it is left, and when the panel goes away. */
export function NoteField({ note, describedBy, focus, onSave, onLeave }: NoteFieldProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(note);
  // What was typed last, before it is drawn: the field can be left between a key and the next rendering.
  const typed = useRef(note);
  const write = (words: string): void => {
    typed.current = words;
    setDraft(words);
  };
  const save = useLatest(() => {
    if (typed.current.trim() !== note) onSave(typed.current.trim());
  });

  // Before the next paint: an eager typist's first letters belong to the note.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  // A change from elsewhere is taken over, but never under the reader's hands.
  useEffect(() => {
    if (document.activeElement !== field.current) write(note);
  }, [note]);
  useEffect(() => {
    const timer = setTimeout(() => save.current(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useEffect(() => () => save.current(), [save]);

  const leave = (): void => {
    save.current();
    onLeave();
  };
  return (
    <textarea
      ref={field}
      class={styles.note}
      rows={1}
      value={draft}
      maxLength={2000}
      dir="auto"
      placeholder={text('notePlaceholder')}
      aria-label={text('note')}
      aria-describedby={describedBy}
      onInput={(event) => write(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}

/** A reference to the latest version of a callback, for timers that outlive the rendering they were made in. */
function useLatest(callback: () => void): { readonly current: () => void } {
  const latestRef = useRef(callback);
  useEffect(() => {
    latestRef.current = callback;
  });
  return latestRef;
}
