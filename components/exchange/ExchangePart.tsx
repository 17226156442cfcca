import { Upload } from 'lucide';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ExchangeState, ImportMode } from '../../lib/model/exchange';
import { Button } from '../Button';
import { text } from '../text';
import { ExportPart, type ExportEvents } from './ExportPart';
import { ImportPanel } from './ImportPanel';
import styles from './ExchangePart.module.css';

export interface ExchangeEvents extends ExportEvents {
  readonly onOpenFile: (file: File) => void;
  readonly onChooseMode: (mode: ImportMode) => void;
  readonly onBringIn: () => void;
  readonly onStop: () => void;
  readonly onUndo: (backup: number) => void;
  readonly onRestore: (backup: number) => void;
  readonly onDismiss: () => void;
}

interface ExchangePartProps extends Omit<ExchangeEvents, 'onRestore'> {
  readonly state: Pick<ExchangeState, 'importing' | 'exporting' | 'notes'>;
}

/** Taking everything out of Waymark as a file, and bringing a file in. */
export function ExchangePart({
  state,
  onExport,
  onListNotes,
  onWriteFolder,
  onOpenFile,
  ...events
}: ExchangePartProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const { importing, exporting, notes } = state;
  const isBusy = importing.kind === 'reading' || importing.kind === 'writing';
  const choose = (): void => field.current?.click();
  return (
    <div class={styles.exchange}>
      <ExportPart
        state={exporting}
        notes={notes}
        onExport={onExport}
        onListNotes={onListNotes}
        onWriteFolder={onWriteFolder}
      />
      <div class={styles.import}>
        <Button icon={Upload} disabled={isBusy} onClick={choose}>
          {text('importFile')}
        </Button>
        <p class={styles.about}>{text('importAbout')}</p>
        <input
          ref={field}
          type="file"
          hidden
          aria-label={text('importFile')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) onOpenFile(file);
            // The same file can be chosen once more.
            currentTarget.value = '';
          }}
        />
      </div>
      <ImportPanel state={importing} onChooseFile={choose} {...events} />
    </div>
  );
}
