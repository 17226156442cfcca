import { Download } from 'lucide';
import type { JSX } from 'preact';
import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { NOTES_FORMS, type NoteChoice, type NotesForm } from '../../lib/model/exchange';
import { Button } from '../Button';
import { Select } from '../Select';
import { text } from '../text';
import { ExportOutcome } from './ExportOutcome';
import { KeptNotes } from './KeptNotes';
import { NotesContext } from './notesContext';
import { NOTES_NAMES } from './notesNames';
import styles from './ExportPart.module.css';

interface NotePartProps {
  readonly note: NoteChoice['id'];
  /** What is in it. */
  readonly about: string;
  /** Null where what stands around it has one. */
  readonly title: string | null;
}

/** Saves one topic or post as a note, in the forms of the settings. */
export function NotePart({ note, about, title }: NotePartProps): JSX.Element | null {
  const shown = useContext(NotesContext);
  const [form, setForm] = useState<NotesForm>('obsidian');
  const titleId = useId();
  const seen = shown?.onSeen;
  useEffect(() => seen, [seen]);
  if (shown === null) return null;
  const isBusy = shown.state.kind === 'busy';
  return (
    <section class={styles.export} {...(title !== null && { 'aria-labelledby': titleId })}>
      {title !== null && (
        <h3 id={titleId} class={styles.title}>
          {title}
        </h3>
      )}
      <p class={styles.about}>{about}</p>
      <div class={styles.row}>
        <Select
          label={text('publishForm')}
          options={NOTES_FORMS.map((value) => ({ value, label: text(NOTES_NAMES[value]) }))}
          value={form}
          onChoose={setForm}
        />
        <Button small icon={Download} disabled={isBusy} onClick={() => shown.onExport({ form, note, old: null })}>
          {text('saveFile')}
        </Button>
      </div>
      <KeptNotes form={form} note={note} isBusy={isBusy} {...shown} />
      <ExportOutcome state={shown.state} />
    </section>
  );
}
