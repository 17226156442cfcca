import { FolderOpen } from 'lucide';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { NotesForm } from '../../lib/model/exchange';
import { Button } from '../Button';
import { text } from '../text';
import type { ExportEvents } from './ExportPart';
import styles from './ExportPart.module.css';

interface KeptNotesProps extends Pick<ExportEvents, 'onExport' | 'onWriteFolder'> {
  readonly form: NotesForm;
  readonly note: string | null;
  readonly isBusy: boolean;
}

/** Notes that are there already are kept up, and nothing of the reader's own in them is lost. */
export function KeptNotes({ form, note, isBusy, onExport, onWriteFolder }: KeptNotesProps): JSX.Element {
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
