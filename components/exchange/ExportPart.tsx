import { Download } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  EXPORT_FORMS,
  isNotesForm,
  type ExportForm,
  type ExportState,
  type ExportWish,
  type NoteChoice,
  type NotesForm,
} from '../../lib/model/exchange';
import { Button } from '../Button';
import { Select } from '../Select';
import { text, type MessageKey } from '../text';
import { ExportOutcome } from './ExportOutcome';
import { KeptNotes } from './KeptNotes';
import { NOTES_NAMES } from './notesNames';
import styles from './ExportPart.module.css';

export interface ExportEvents {
  readonly onExport: (wish: ExportWish) => void;
  /** The reader wants to choose among the notes that there are. */
  readonly onListNotes: () => void;
  /** Null where the browser lets nobody write into a folder. */
  readonly onWriteFolder: ((form: NotesForm, note: string | null) => void) | null;
}

interface ExportPartProps extends ExportEvents {
  readonly state: ExportState;
  readonly notes: readonly NoteChoice[];
}

/** No note has this name. */
const ALL_NOTES = '';

const FORMS: Readonly<Record<ExportForm, readonly [name: MessageKey, about: MessageKey]>> = {
  everything: ['formEverything', 'formEverythingAbout'],
  obsidian: [NOTES_NAMES.obsidian, 'formNotesAbout'],
  logseq: [NOTES_NAMES.logseq, 'formNotesAbout'],
  markdown: [NOTES_NAMES.markdown, 'formNotesAbout'],
  'web-annotation': ['formAnnotation', 'formAnnotationAbout'],
  hypothesis: ['formHypothesis', 'formHypothesisAbout'],
  readwise: ['formReadwise', 'formReadwiseAbout'],
  opml: ['formOpml', 'formOpmlAbout'],
};

/** Takes what is the reader's out of Waymark, in one of several forms; each says what it can carry. */
export function ExportPart({ state, notes, onExport, onListNotes, onWriteFolder }: ExportPartProps): JSX.Element {
  const [form, setForm] = useState<ExportForm>('everything');
  const [chosen, setChosen] = useState(ALL_NOTES);
  const isBusy = state.kind === 'busy';
  const note = isNotesForm(form) && chosen !== ALL_NOTES ? chosen : null;
  const choose = (next: ExportForm): void => {
    if (isNotesForm(next)) onListNotes();
    setForm(next);
  };
  return (
    <div class={styles.export}>
      <div class={styles.row}>
        <Select
          label={text('exportAs')}
          value={form}
          options={EXPORT_FORMS.map((value) => ({ value, label: text(FORMS[value][0]) }))}
          onChoose={choose}
        />
        {isNotesForm(form) && (
          <Select
            label={text('exportOf')}
            value={chosen}
            options={[
              { value: ALL_NOTES, label: text('exportAllNotes') },
              ...notes.map(({ id, title, blog }) => ({ value: id, label: text('exportNote', title, blog) })),
            ]}
            onChoose={setChosen}
          />
        )}
        <Button icon={Download} disabled={isBusy} onClick={() => onExport({ form, note, old: null })}>
          {text('exportNow')}
        </Button>
      </div>
      <p class={styles.about}>{text(FORMS[form][1])}</p>
      {isNotesForm(form) && (
        <KeptNotes form={form} note={note} isBusy={isBusy} onExport={onExport} onWriteFolder={onWriteFolder} />
      )}
      <ExportOutcome state={state} />
    </div>
  );
}
