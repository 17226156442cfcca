import type { JSX } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt } from '../../lib/model/trouble';
import { DraftsContext } from '../draftsContext';
import styles from './WordsField.module.css';

interface WordsFieldProps {
  /** Names the field among all drafts. */
  readonly field: string;
  readonly label: string;
  /** As they are stored. */
  readonly words: string;
  /** Whether there may be none: else what was there comes back. */
  readonly mayBeEmpty?: boolean;
  readonly placeholder?: string;
  readonly onSave: (words: string) => Promise<Attempt<unknown>>;
}

/**
 * Words of a guide that are edited in their place. Stored when the field is left; until then they outlast the panel.
 */
export function WordsField({
  field,
  label,
  words,
  mayBeEmpty = false,
  placeholder,
  onSave,
}: WordsFieldProps): JSX.Element {
  const drafts = useContext(DraftsContext);
  const [typed, setTyped] = useState(() => drafts.get(field)?.text ?? words);
  const latest = useRef(typed);
  const write = (text: string): void => {
    latest.current = text;
    setTyped(text);
    drafts.keep(field, text === words ? null : { from: words, text });
  };
  // What was stored elsewhere, while nothing is typed here.
  useEffect(() => {
    if (drafts.get(field) === undefined) write(words);
    // By what is stored alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);
  const save = async (): Promise<void> => {
    const text = latest.current.trim();
    if (text === '' && !mayBeEmpty) return write(words);
    if (text === words) return write(words);
    const { kept } = await onSave(text);
    if (kept && latest.current.trim() === text) drafts.keep(field, null);
  };
  return (
    <textarea
      class={styles.words}
      rows={1}
      dir="auto"
      value={typed}
      maxLength={1000}
      placeholder={placeholder}
      aria-label={label}
      onInput={({ currentTarget }) => write(currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        void save();
      }}
    />
  );
}
