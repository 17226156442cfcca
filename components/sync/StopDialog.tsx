import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice } from '../options/Choice';
import { ConfirmDialog } from '../options/ConfirmDialog';
import { text } from '../text';

interface StopDialogProps {
  readonly onConfirm: (deleteFiles: boolean) => void;
  readonly onCancel: () => void;
}

/** What stays and what goes when this machine syncs no more. */
export function StopDialog({ onConfirm, onCancel }: StopDialogProps): JSX.Element {
  const [deleteFiles, setDeleteFiles] = useState(false);
  return (
    <ConfirmDialog
      title={text('syncStopTitle')}
      confirm={text('syncStop')}
      onConfirm={() => onConfirm(deleteFiles)}
      onCancel={onCancel}
    >
      <p>{text('syncStopText')}</p>
      <Choice
        label={text('syncStopDelete')}
        hint={text('syncStopDeleteHint')}
        checked={deleteFiles}
        onChange={setDeleteFiles}
      />
    </ConfirmDialog>
  );
}
