import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { noteAfter, type NoteChange } from '../../lib/model/note';
import type { Attempt } from '../../lib/model/trouble';
import { DraftsContext } from '../draftsContext';

/** A note is saved this long after the last key: milliseconds. */
const SAVE_AFTER = 600;

/** `merged`: another window had written, and both texts are in it. */
type Standing = 'kept' | 'unkept' | 'merged';

interface NoteOptions {
  /** As it is stored. */
  readonly note: string;
  readonly field: string;
  readonly onSave: (change: NoteChange) => Promise<Attempt<string>>;
}

interface Note {
  /** As it is typed. */
  readonly draft: string;
  readonly standing: Standing;
  readonly write: (words: string) => void;
  readonly save: () => void;
  /** The reader goes on elsewhere: what is stored is shown, which begins and ends with a letter or sign. */
  readonly leave: () => void;
}

/** A note between what is typed and what is stored: neither is ever lost to the other. */
export function useNote({ note, field, onSave }: NoteOptions): Note {
  const drafts = useContext(DraftsContext);
  const left = useRef(drafts.get(field)).current;
  const [draft, setDraft] = useState(left?.text ?? note);
  const [standing, setStanding] = useState<Standing>('kept');
  // What was typed last, before it is drawn: the field can be left between a key and the next rendering.
  const typed = useRef(draft);
  /** The stored note that what is typed goes on from. */
  const base = useRef(left?.from ?? note);
  /**
   * What was saved here and is not drawn yet, the latest last: those before it come back as notes of long ago. The latest
   * may come back after what another window had written before it.
   */
  const saved = useRef<string[]>([]);
  const saving = useRef(false);

  const take = (words: string): void => {
    typed.current = words;
    setDraft(words);
  };
  const settle = (stored: string): void => {
    base.current = stored;
    if (typed.current.trim() === stored) drafts.keep(field, null);
  };
  const trySave = async (): Promise<void> => {
    const to = typed.current.trim();
    const result = await onSave({ from: base.current, to });
    if (!result.kept) return setStanding('unkept');
    const stored = result.value;
    saved.current.push(stored);
    if (stored !== to) take(typed.current.trim() === to ? stored : noteAfter(stored, { from: to, to: typed.current }));
    setStanding(stored === to ? 'kept' : 'merged');
    settle(stored);
    // What was typed meanwhile.
    if (typed.current.trim() !== base.current) await trySave();
  };
  const save = useLatest(() => {
    if (saving.current || typed.current.trim() === base.current) return;
    saving.current = true;
    void trySave().finally(() => (saving.current = false));
  });

  // A change from elsewhere is taken over, but never in place of what is not saved: saving keeps both.
  const hear = useLatest(() => {
    if (note === base.current || note === typed.current.trim()) {
      saved.current = [];
      settle(note);
      if (standing === 'unkept') setStanding('kept');
    } else if (!saving.current && typed.current.trim() === base.current && !saved.current.slice(0, -1).includes(note)) {
      base.current = note;
      take(note);
    }
  });
  useEffect(() => hear.current(), [note, hear]);
  useEffect(() => {
    const timer = setTimeout(() => save.current(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useEffect(() => () => save.current(), [save]);

  const write = (words: string): void => {
    take(words);
    drafts.keep(field, words.trim() === base.current ? null : { from: base.current, text: words });
  };
  const leave = (): void => {
    take(typed.current.trim());
    save.current();
  };
  return { draft, standing, write, save: () => save.current(), leave };
}

/** A reference to the latest version of a callback, for timers that outlive the rendering they were made in. */
function useLatest(callback: () => void): { readonly current: () => void } {
  const latestRef = useRef(callback);
  useEffect(() => {
    latestRef.current = callback;
  });
  return latestRef;
}
