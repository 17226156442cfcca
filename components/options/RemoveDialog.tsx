import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../text';
import { Choice } from './Choice';
import { ConfirmDialog } from './ConfirmDialog';

interface RemoveDialogProps {
  readonly name: string;
  readonly onConfirm: (keepReaderData: boolean) => void;
  readonly onCancel: () => void;
}

/**
 * Asks before an archive is removed, and whether the reader's own data on it stays. It does unless the reader says
 * otherwise.
 */
export function RemoveDialog({ name, onConfirm, onCancel }: RemoveDialogProps): JSX.Element {
  const [keep, setKeep] = useState(true);
  return (
    <ConfirmDialog
      title={text('removeTitle', name)}
      confirm={text(keep ? 'removeConfirm' : 'removeConfirmAll')}
      onConfirm={() => onConfirm(keep)}
      onCancel={onCancel}
    >
      <p>{text('removeText')}</p>
      <Choice
        label={text('removeKeep')}
        hint={keep ? text('removeKeepHint') : text('sentences', text('removeLoseHint'), text('removeLosePaths'))}
        checked={keep}
        onChange={setKeep}
      />
    </ConfirmDialog>
  );
}
