import { Check, CircleAlert, Download, FolderOpen } from 'lucide';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
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
import { Notice } from '../Notice';
import { Select } from '../Select';
import { text, textCount, type MessageKey } from '../text';
import { faultText } from './exchangeText';
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
  obsidian: ['formObsidian', 'formNotesAbout'],
  logseq: ['formLogseq', 'formNotesAbout'],
  markdown: ['formMarkdown', 'formNotesAbout'],
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
        <NotesChoices form={form} note={note} isBusy={isBusy} onExport={onExport} onWriteFolder={onWriteFolder} />
      )}
      <ExportOutcome state={state} />
    </div>
  );
}

interface NotesChoicesProps extends Pick<ExportEvents, 'onExport' | 'onWriteFolder'> {
  readonly form: NotesForm;
  readonly note: string | null;
  readonly isBusy: boolean;
}

/** Notes that are there already are kept up, and nothing of the reader's own in them is lost. */
function NotesChoices({ form, note, isBusy, onExport, onWriteFolder }: NotesChoicesProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class={styles.row}>
      {onWriteFolder !== null && (
        <Button small icon={FolderOpen} disabled={isBusy} onClick={() => onWriteFolder(form, note)}>
          {text('exportFolder')}
        </Button>
      )}
      <Button small disabled={isBusy} onClick={() => field.current?.click()}>
        {text('exportUpdate')}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".md,.zip"
        aria-label={text('exportUpdate')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onExport({ form, note, old: file });
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

function ExportOutcome({ state }: { readonly state: ExportState }): JSX.Element | null {
  switch (state.kind) {
    case 'idle':
    case 'busy':
      return null;
    case 'refused':
      return (
        <Notice icon={CircleAlert} look="caution">
          {faultText(state.name, state.fault)}
        </Notice>
      );
    case 'saved':
      return <Notice icon={Check}>{text('exportSaved', state.name)}</Notice>;
    case 'nothing':
      return <Notice icon={CircleAlert}>{text('exportNothing')}</Notice>;
    case 'written':
      return <Notice icon={Check}>{textCount('exportWritten', state.notes, state.folder)}</Notice>;
  }
}
